using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>One filter above a list; its value stands in the address, so a filtered list can be sent to someone.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Label">Text key.</param>
public abstract record Filter<TRow>(string Name, string Label)
{
    /// <summary>The rows that fit; a value that is not understood filters nothing.</summary>
    public abstract IQueryable<TRow> Apply(IQueryable<TRow> rows, string value);

    /// <summary>The values to choose from; <c>null</c> for free text.</summary>
    public virtual IReadOnlyList<SelectListItem>? Options(PageTexts texts) => null;
}

/// <summary>Free text.</summary>
internal sealed record TextFilter<TRow>(
    string Name,
    string Label,
    Func<string, Expression<Func<TRow, bool>>> Fits
) : Filter<TRow>(Name, Label)
{
    public override IQueryable<TRow> Apply(IQueryable<TRow> rows, string value) =>
        rows.Where(Fits(value));
}

/// <summary>One of the regions down to counties, with all that lies in it; a linked page may name a township or village too. What is no code filters nothing.</summary>
/// <param name="Fits">From the digits that every code inside begins with.</param>
internal sealed record RegionFilter<TRow>(
    string Name,
    string Label,
    Func<string, Expression<Func<TRow, bool>>> Fits
) : Filter<TRow>(Name, Label)
{
    public override IQueryable<TRow> Apply(IQueryable<TRow> rows, string value) =>
        RegionCode.IsCode(value) ? rows.Where(Fits(RegionCode.PrefixOf(value))) : rows;

    public override IReadOnlyList<SelectListItem> Options(PageTexts texts) =>
        texts.RegionsWithin(RegionCode.Nation);
}

/// <summary>One of an enum's values.</summary>
internal sealed record ChoiceFilter<TRow, TChoice>(
    string Name,
    string Label,
    Func<TChoice, Expression<Func<TRow, bool>>> Fits
) : Filter<TRow>(Name, Label)
    where TChoice : struct, Enum
{
    public override IQueryable<TRow> Apply(IQueryable<TRow> rows, string value) =>
        Enum.TryParse<TChoice>(value, out var choice) && Enum.IsDefined(choice)
            ? rows.Where(Fits(choice))
            : rows;

    public override IReadOnlyList<SelectListItem> Options(PageTexts texts) =>
        [
            .. Enum.GetValues<TChoice>()
                .Select(choice => new SelectListItem(texts.Of(choice), choice.ToString())),
        ];
}

/// <summary>A first or last day.</summary>
internal sealed record DayFilter<TRow>(
    string Name,
    string Label,
    Func<DateOnly, Expression<Func<TRow, bool>>> Fits
) : Filter<TRow>(Name, Label)
{
    public override IQueryable<TRow> Apply(IQueryable<TRow> rows, string value) =>
        DateBinder.ReadDay(value) is { } day ? rows.Where(Fits(day)) : rows;
}

/// <summary>What another page's link asks for, e.g. the orders behind a figure; it has no field of its own.</summary>
/// <param name="Fits">From the value in the address; <c>null</c> when it is not understood.</param>
internal sealed record LinkedFilter<TRow>(
    string Name,
    string Label,
    Func<string, Expression<Func<TRow, bool>>?> Fits
) : Filter<TRow>(Name, Label)
{
    public override IQueryable<TRow> Apply(IQueryable<TRow> rows, string value) =>
        Fits(value) is { } fits ? rows.Where(fits) : rows;
}

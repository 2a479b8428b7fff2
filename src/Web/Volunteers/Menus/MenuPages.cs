using StationPortal.Volunteers;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Menus as a versioned list, and an item as a row of a file; the heads are the labels of the form.</summary>
public sealed class MenuPages : ListPages<MenuItem>
{
    private const string Mark = "\u3001";

    public override string Path => "/menus";

    public override string Words => nameof(Menu);

    public override string LineWords => nameof(MenuItem);

    public override int MostLines => Menu.MostItems;

    public override string ImportRule => "MU-08";

    public override IReadOnlyList<string> Columns { get; } =
    [
        Of(nameof(MenuItem.Code)),
        Of(nameof(MenuItem.Kind)),
        Of(nameof(MenuItem.Class)),
        Of(nameof(MenuItem.Title)),
        Of(nameof(MenuItem.Standard)),
        Of(nameof(MenuItem.LimitHours)),
        Of(nameof(MenuItem.Doers)),
        Of(nameof(MenuItem.Skill)),
        Of(nameof(MenuItem.Risk)),
        Of(nameof(MenuItem.AdultsOnly)),
        Of(nameof(MenuItem.AgreementNeeded)),
        Of(nameof(MenuItem.Minutes)),
        Of(nameof(MenuItem.Places)),
        Of(nameof(MenuItem.Allowance)),
        Of(nameof(MenuItem.Season)),
        Of(nameof(MenuItem.Groups)),
        Of(nameof(MenuItem.Example)),
        Of(nameof(MenuItem.TravelIsService)),
    ];

    public override string? PublicHref(string tenant) => $"/public/menus/{tenant}";

    public override IReadOnlyList<object?> RowOf(MenuItem line, PageTexts texts) =>
        [
            line.Code,
            texts.Of(line.Kind),
            line.Class is { } of ? texts.Of(of) : null,
            line.Title,
            line.Standard,
            line.LimitHours,
            string.Join(Mark, line.Doers.Select(doer => texts.Of(doer))),
            line.Skill is { } skill ? texts.Of(skill) : null,
            YesNo(line.Risk, texts),
            YesNo(line.AdultsOnly, texts),
            YesNo(line.AgreementNeeded, texts),
            line.Minutes,
            line.Places,
            line.Allowance,
            line.Season is { } season ? texts.Of(season) : null,
            string.Join(Mark, line.Groups.Select(group => texts.Of(group))),
            YesNo(line.Example, texts),
            YesNo(line.TravelIsService, texts),
        ];

    public override MenuItem Read(RowReader cells) =>
        new(
            cells.Cell(Of(nameof(MenuItem.Code))),
            cells.Word<MenuClass>(Of(nameof(MenuItem.Class))),
            cells.Word<MenuKind>(Of(nameof(MenuItem.Kind))).GetValueOrDefault(),
            cells.Cell(Of(nameof(MenuItem.Title))),
            cells.Cell(Of(nameof(MenuItem.Standard))),
            cells.Whole(Of(nameof(MenuItem.LimitHours))) ?? 0,
            cells.Words<Doer>(Of(nameof(MenuItem.Doers))),
            cells.Word<VolunteerSkill>(Of(nameof(MenuItem.Skill))),
            cells.Yes(Of(nameof(MenuItem.Risk))),
            cells.Yes(Of(nameof(MenuItem.AdultsOnly))),
            cells.Yes(Of(nameof(MenuItem.AgreementNeeded))),
            cells.Whole(Of(nameof(MenuItem.Minutes))) ?? 0,
            cells.Whole(Of(nameof(MenuItem.Places))) ?? 0,
            cells.Number(Of(nameof(MenuItem.Allowance))) ?? 0,
            cells.Word<SeasonBundle>(Of(nameof(MenuItem.Season))),
            cells.Words<NeedGroup>(Of(nameof(MenuItem.Groups))),
            cells.Yes(Of(nameof(MenuItem.Example))),
            cells.Yes(Of(nameof(MenuItem.TravelIsService)))
        );

    private static string Of(string property) => $"{nameof(MenuItem)}.{property}";

    private static string YesNo(bool yes, PageTexts texts) => texts[yes ? "Table.Yes" : "Table.No"];
}

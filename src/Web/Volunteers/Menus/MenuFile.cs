using Microsoft.AspNetCore.Mvc;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>A version as a file that can be changed and imported again.</summary>
internal static class MenuFile
{
    private const string Mark = "\u3001";

    /// <param name="kind"><c>csv</c> or <c>xlsx</c>.</param>
    public static Task<IActionResult> Of(
        string kind,
        string title,
        IReadOnlyList<MenuItem> items,
        PageTexts texts,
        CancellationToken ct
    ) =>
        ListExport.File(
            kind,
            title,
            [.. MenuColumns.All.Select(column => texts[column])],
            items.Select(item => RowOf(item, texts)).ToAsyncEnumerable(),
            ct
        );

    private static IReadOnlyList<object?> RowOf(MenuItem item, PageTexts texts) =>
        [
            item.Code,
            texts.Of(item.Kind),
            item.Class is { } of ? texts.Of(of) : null,
            item.Title,
            item.Standard,
            item.LimitHours,
            string.Join(Mark, item.Doers.Select(doer => texts.Of(doer))),
            item.Skill is { } skill ? texts.Of(skill) : null,
            YesNo(item.Risk, texts),
            YesNo(item.AdultsOnly, texts),
            YesNo(item.AgreementNeeded, texts),
            item.Minutes,
            item.Places,
            item.Allowance,
            item.Season is { } season ? texts.Of(season) : null,
            string.Join(Mark, item.Groups.Select(group => texts.Of(group))),
            YesNo(item.Example, texts),
            YesNo(item.TravelIsService, texts),
        ];

    private static string YesNo(bool yes, PageTexts texts) => texts[yes ? "Table.Yes" : "Table.No"];
}

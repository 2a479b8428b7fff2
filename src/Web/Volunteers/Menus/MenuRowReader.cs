using StationPortal.Volunteers;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Reads one row as an item; what cannot be read is told and left empty.</summary>
internal sealed class MenuRowReader(
    TableRow row,
    IReadOnlyDictionary<string, int> columns,
    Texts texts
)
{
    private readonly RowReader cells = new(row, columns, texts);

    public IReadOnlyList<TableProblem> Problems => cells.Problems;

    public MenuItem Read() =>
        new(
            cells.Cell(MenuColumns.Code),
            cells.Word<MenuClass>(MenuColumns.Class),
            cells.Word<MenuKind>(MenuColumns.Kind).GetValueOrDefault(),
            cells.Cell(MenuColumns.Title),
            cells.Cell(MenuColumns.Standard),
            cells.Whole(MenuColumns.LimitHours) ?? 0,
            cells.Words<Doer>(MenuColumns.Doers),
            cells.Word<VolunteerSkill>(MenuColumns.Skill),
            cells.Yes(MenuColumns.Risk),
            cells.Yes(MenuColumns.AdultsOnly),
            cells.Yes(MenuColumns.AgreementNeeded),
            cells.Whole(MenuColumns.Minutes) ?? 0,
            cells.Whole(MenuColumns.Places) ?? 0,
            cells.Number(MenuColumns.Allowance) ?? 0,
            cells.Word<SeasonBundle>(MenuColumns.Season),
            cells.Words<NeedGroup>(MenuColumns.Groups),
            cells.Yes(MenuColumns.Example),
            cells.Yes(MenuColumns.TravelIsService)
        );
}

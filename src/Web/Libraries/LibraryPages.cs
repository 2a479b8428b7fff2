using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Libraries;

/// <summary>What the shared pages ask of a province's library: its address, its words and whom it lists.</summary>
/// <param name="Path">Its address, e.g. <c>/experts</c>.</param>
/// <param name="Words">Begins the keys of the library's own texts, e.g. <c>Expert</c>.</param>
/// <param name="Holder">The role that whoever is listed holds.</param>
/// <param name="NoAccount">Rule and refusal where no account of that name holds the role.</param>
/// <param name="NoEmployer">Rule and refusal where no supplier has the credit code.</param>
public sealed record LibraryPages(
    string Path,
    string Words,
    Role Holder,
    (string Rule, string Code) NoAccount,
    (string Rule, string Code) NoEmployer
)
{
    /// <summary>The table for those who read.</summary>
    public ListSpec<LibraryRow> Readers { get; } =
        Columns(Path, Words).Empty($"{Words}.List.Empty");

    /// <summary>The table for the province's administrators.</summary>
    public ListSpec<LibraryRow> Keepers { get; } =
        Columns(Path, Words)
            .Empty($"{Words}.List.Empty", $"{Words}.New", $"{Path}/new", Role.Administrator);

    /// <summary>Key of one of the library's own texts.</summary>
    public string Text(string name) => $"{Words}.{name}";

    /// <summary>Address of one entry.</summary>
    public string Href(StreamKey key) => $"{Path}/{key.Tenant}/{key.Id}";

    private static ListSpec<LibraryRow> Columns(string path, string words) =>
        new ListSpec<LibraryRow>(path, $"{words}.List.Title")
            .LeadTold(
                $"{words}.Name",
                (row, _) => row.Name,
                row => $"{path}/{row.TenantId}/{row.Id}"
            )
            .Column($"{words}.Field", row => row.Field)
            .Told("Library.Employer", (row, _) => row.EmployerName)
            .Region("Library.Province", row => row.Province)
            .Status("Library.Standing", row => row.Standing, LibraryTones.Of)
            .Column("Library.Since", row => row.Since)
            .Text("field", $"{words}.Field", typed => row => row.Field.Contains(typed))
            .Choice<LibraryStanding>(
                "standing",
                "Library.Standing",
                standing => row => row.Standing == standing
            )
            .View($"{words}.View.Listed", "standing=Listed")
            .SortedBy(row => row.Since, descending: true);
}

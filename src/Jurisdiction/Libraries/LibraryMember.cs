using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>What the read model of a province's library holds of one member: somebody who is drawn by lot. A library's own class folds its events by calling these.</summary>
public abstract class LibraryMember : IKeyedRow
{
    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Account { get; set; }

    /// <summary>In the vault.</summary>
    public Guid Person { get; set; }

    /// <summary>6-digit code of the library's province.</summary>
    public string Province { get; set; } = "";

    /// <summary>What the member is good at.</summary>
    public string Field { get; set; } = "";

    /// <summary>The supplier they work for, or <c>null</c>.</summary>
    public Guid? Employer { get; set; }
    public bool Listed { get; set; }

    /// <summary>When the member was last taken in or out.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>Why the member left.</summary>
    public string? LeftBecause { get; set; }

    /// <summary>Taken in, or the entry was changed.</summary>
    protected void Join(
        (Guid Account, Guid Person) who,
        string province,
        string field,
        Guid? employer,
        DateTimeOffset at
    )
    {
        (Account, Person) = who;
        (Province, Field, Employer) = (province, field, employer);
        (Listed, Since, LeftBecause) = (true, at, null);
    }

    /// <summary>Taken out.</summary>
    protected void Leave(string reason, DateTimeOffset at) =>
        (Listed, Since, LeftBecause) = (false, at, reason);
}

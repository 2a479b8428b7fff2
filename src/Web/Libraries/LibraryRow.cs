using StationPortal.EventStore;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Libraries;

/// <summary>One member in the table of a library.</summary>
public sealed class LibraryRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Account { get; init; }
    public required string Field { get; init; }
    public required Guid? Employer { get; init; }
    public required string Province { get; init; }
    public required LibraryStanding Standing { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Masked (PD-07); <c>null</c> when the person was erased.</summary>
    public string? Name { get; set; }

    /// <summary>Of the supplier they work for, if any.</summary>
    public string? EmployerName { get; set; }
}

/// <summary>Whether a member can be drawn.</summary>
public enum LibraryStanding
{
    Listed = 1,
    Left = 2,
}

/// <summary>Colours of <see cref="LibraryStanding"/>.</summary>
internal static class LibraryTones
{
    public static Tone Of(LibraryStanding standing) =>
        standing == LibraryStanding.Listed ? Tone.Green : Tone.Grey;
}

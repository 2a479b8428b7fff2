using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Libraries;

/// <summary>A member as their page shows them.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Name">Masked (PD-07); <c>null</c> when the person was erased.</param>
/// <param name="Employer">Name of the supplier they work for.</param>
/// <param name="MayRemove">The reader is an administrator of the province, and the member is in the library.</param>
public sealed record LibraryView(
    LibraryPages Pages,
    LibraryMember Entry,
    string? Name,
    string? Employer,
    bool MayRemove
)
{
    public StreamKey Key => new(Entry.TenantId, Entry.Id);

    public string Href => Pages.Href(Key);

    public LibraryStanding Standing => Entry.Listed ? LibraryStanding.Listed : LibraryStanding.Left;

    /// <summary>The past day it is shown on.</summary>
    public DateOnly? On { get; init; }

    public RemoveMemberForm Form { get; init; } = new();
}

/// <summary>The page that takes a member in.</summary>
/// <param name="Province">6-digit code of the province whose library it is.</param>
public sealed record AddMemberView(LibraryPages Pages, string Province)
{
    public AddMemberForm Form { get; init; } = new();
}

/// <summary>Who is taken in, as the library's decision asks.</summary>
/// <param name="Person">In the vault.</param>
/// <param name="Province">6-digit code.</param>
/// <param name="Employer">The supplier they work for, or <c>null</c>.</param>
public sealed record NewMember(
    Guid Account,
    Guid Person,
    string Province,
    string Field,
    (Guid Id, string Name)? Employer
);

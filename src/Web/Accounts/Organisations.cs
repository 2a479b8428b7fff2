using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;

namespace StationPortal.Web.Accounts;

/// <summary>How accounts point at organisations.</summary>
public static class Organisations
{
    /// <summary>The supplier's id: known from its credit code before it registers, so an account can be linked first.</summary>
    public static Guid IdOf(string creditCode) =>
        DerivedId.From("supplier", creditCode.ToUpperInvariant());

    /// <summary>From what was typed: the credit code in capitals without spaces, else the HMAC of an individual's ID number, else <c>null</c>.</summary>
    public static string? CodeOf(string? creditCode, string? idNumber, SearchTokens tokens) =>
        !string.IsNullOrWhiteSpace(creditCode) ? CreditCode.Normalise(creditCode)
        : !string.IsNullOrWhiteSpace(idNumber) ? tokens.CodeOf(idNumber)
        : null;

    /// <summary>Whether a code is an organisation's, and no individual's HMAC.</summary>
    public static bool IsCreditCode(string? code) => code?.Length == CreditCode.Length;

    /// <summary>Roles that act for an organisation and are nothing without one.</summary>
    public static bool NeededBy(Role role) => role is Role.Agency or Role.SocialWorker;

    /// <summary>Roles of an authority's own people, who act for no organisation.</summary>
    public static bool RefusedBy(Role role) =>
        role
            is Role.Official
                or Role.TownshipOfficial
                or Role.Auditor
                or Role.Administrator
                or Role.GridWorker;
}

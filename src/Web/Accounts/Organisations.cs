using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>How accounts point at organisations.</summary>
public static class Organisations
{
    /// <summary>The supplier's id: known from its credit code before it registers, so an account can be linked first.</summary>
    public static Guid IdOf(string creditCode) =>
        DerivedId.From("supplier", creditCode.ToUpperInvariant());

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

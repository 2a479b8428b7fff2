using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What somebody orders.</summary>
/// <param name="Item">Code of the item in the menu in force.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Urgency">How soon.</param>
/// <param name="Time">When it is to be served.</param>
/// <param name="Proxy">Who orders for the person, or <c>null</c> when they order themselves.</param>
/// <param name="Note">Names what was said among the person's texts in the vault, or <c>null</c>.</param>
/// <param name="Places">How many volunteers it takes; <c>null</c> for as many as the item usually takes.</param>
/// <param name="Cause">What made it, or <c>null</c>.</param>
public sealed record WantedOrder(
    string Item,
    OrderChannel Channel,
    Urgency Urgency,
    OrderTime Time,
    ProxyAsked? Proxy = null,
    Guid? Note = null,
    int? Places = null,
    OrderCause? Cause = null
)
{
    private const int MostPlaces = 20;

    /// <summary>Channels that only the portal itself uses.</summary>
    internal bool IsOfPortal =>
        Channel is OrderChannel.OwnLink or OrderChannel.FollowUp or OrderChannel.SafetyCheck;

    internal int PlacesOf(MenuItem item)
    {
        Refuse.If(
            Places is < 1 or > MostPlaces,
            "OR-01",
            "OrderPlaces",
            nameof(Places),
            MostPlaces
        );
        return Places ?? item.Places;
    }
}

/// <summary>What is said of somebody who orders for another; both are needed (OR-02).</summary>
/// <param name="Relation">What they are to the person.</param>
/// <param name="Consent">How the person agreed.</param>
public sealed record ProxyAsked(ProxyRelation? Relation, ConsentWay? Consent)
{
    /// <exception cref="RuleBrokenException">OR-02: something is missing, or a consent that this relation cannot give.</exception>
    internal ProxyOrder Checked()
    {
        Refuse.If(Relation is null, "OR-02", "ProxyWithoutRelation", nameof(Relation));
        Refuse.If(Consent is null, "OR-02", "ProxyWithoutConsent", nameof(Consent));
        Refuse.If(
            Consent == ConsentWay.ByGuardian && Relation != ProxyRelation.Guardian,
            "OR-02",
            "ConsentOfGuardian",
            nameof(Consent)
        );
        return new(Relation.GetValueOrDefault(), Consent.GetValueOrDefault());
    }
}

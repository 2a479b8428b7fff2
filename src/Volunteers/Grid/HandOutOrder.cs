using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>Hands an order to a third party or another department (OR-15). Whom it is about, the receiver may learn only on a basis that the law knows (PD-03).</summary>
/// <param name="Station">The order's station, or <c>null</c>.</param>
/// <param name="HandOut">Names it, new.</param>
/// <param name="To">Kind of receiver.</param>
/// <param name="Receiver">Its name, at most 60 characters.</param>
/// <param name="Supplier">The supplier, where it is one with an account of its own.</param>
/// <param name="Basis">Why it may learn whom it is about.</param>
/// <param name="Paper">The sealed paper; consent needs one.</param>
/// <param name="Due">When its feedback list is due.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record HandOutOrder(
    StreamKey Order,
    Guid? Station,
    Guid HandOut,
    HandOutKind To,
    string Receiver,
    Guid? Supplier,
    HandOutBasis Basis,
    FileRef? Paper,
    DateTimeOffset Due,
    long? Seen = null
) : IDecision
{
    internal const int LongestReceiver = 60;

    public IReadOnlyList<StreamUse> Streams => RelayScope.Streams(Order, Seen, Station);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = RelayScope.Steered(streams, Order, Station, context);
        RelayRules.RequireFree(order);
        Refuse.If(
            string.IsNullOrWhiteSpace(Receiver) || Receiver.Trim().Length > LongestReceiver,
            "OR-15",
            "HandOutReceiverMissing",
            nameof(Receiver),
            LongestReceiver
        );
        Refuse.If(
            To == HandOutKind.Department
                && (Supplier is not null || Basis == HandOutBasis.Contract),
            "PD-03",
            "HandOutDepartmentBasis",
            nameof(Basis)
        );
        Refuse.If(
            To == HandOutKind.ThirdParty && Basis == HandOutBasis.LegalDuty,
            "PD-03",
            "HandOutThirdPartyBasis",
            nameof(Basis)
        );
        Refuse.If(
            Basis == HandOutBasis.Consent && Paper is null,
            "PD-03",
            "HandOutConsentMissing",
            nameof(Paper)
        );
        Refuse.If(Due <= context.Now, "OR-15", "HandOutDuePast", nameof(Due));
        Refuse.If(Due > order.Now.Due.AddDays(30), "OR-15", "HandOutDueLate", nameof(Due));
        yield return Change.To<Order>(
            Order,
            new OrderHandedOut(
                HandOut,
                To,
                Receiver.Trim(),
                Supplier,
                ListNumberOf(Order.Tenant, Receiver.Trim(), context.Today),
                Due,
                context.Actor.Holder,
                Basis,
                Paper
            )
        );
    }

    /// <summary>What goes to one receiver on one day stands on one list.</summary>
    internal static string ListNumberOf(string county, string receiver, DateOnly day)
    {
        var date = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var mark = DerivedId.From("hand-over-list", county, receiver, date).ToString("N")[..4];
        return $"ZB{county}-{date}-{mark.ToUpperInvariant()}";
    }
}

/// <summary>Tells what the receiver of a handed-out order did: the station for a department, or the third party itself.</summary>
/// <param name="Station">The order's station, or <c>null</c>.</param>
/// <param name="HandOut">Which handing out.</param>
/// <param name="Note">Names the words in the vault; needed unless it is done.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record AnswerHandOut(
    StreamKey Order,
    Guid? Station,
    Guid HandOut,
    OrderOutcome Outcome,
    Guid? Note,
    long? Seen = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => RelayScope.Streams(Order, Seen, Station);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var known = Refuse.Missing(streams.Find<Order>(Order));
        var order = IsReceiver(known, context.Actor)
            ? known
            : RelayScope.Steered(streams, Order, Station, context);
        Refuse.If(order.Now.Route.HandOut != HandOut, "OR-15", "HandOutAnswered");
        Refuse.If(
            Outcome != OrderOutcome.Done && Note is null,
            "OR-15",
            "DoneNeedsNote",
            nameof(Note)
        );
        yield return Change.To<Order>(
            Order,
            new HandOutAnswered(HandOut, Outcome, Note, context.Actor.Holder)
        );
    }

    private static bool IsReceiver(Order order, Actor actor) =>
        actor.Role == Role.Agency
        && actor.Organisation is { } own
        && order.Now.Route.HandedTo == own;
}

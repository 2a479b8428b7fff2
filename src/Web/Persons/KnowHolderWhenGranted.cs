using StationPortal.EventStore;

namespace StationPortal.Web.Persons;

/// <summary>An account's first grant makes the person behind it known to the region, so that their data can be looked up, kept and erased.</summary>
public sealed class KnowHolderWhenGranted(AccountHolders holders) : ISubscription
{
    public string Name => "know-holder-when-granted";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "account.grant_given" };

    public Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct) =>
        holders.Know(e.Stream.Id, e, session, ct);
}

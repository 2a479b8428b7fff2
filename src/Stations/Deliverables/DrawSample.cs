using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>Draws the random sample of a reported deliverable, once (SR-05).</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Milestone">Number of the milestone.</param>
/// <param name="Size">How many, at least what the parameters ask for.</param>
/// <param name="Seed">Chance, made by the portal.</param>
[AllowedFor(Role.Official)]
public sealed record DrawSample(StreamKey Contract, int Milestone, int Size, string Seed)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => WorkInCheck.Uses(Contract);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var work = WorkInCheck.Of(streams, Contract, Milestone, context);
        Refuse.If(work.Sample is not null, "SR-05", "SampleIsDrawn");
        var smallest = RandomSample.SmallestOf(
            work.Items.Count,
            context.Rules,
            Contract.Tenant,
            context.Today
        );
        Refuse.If(Size < smallest, "SR-05", "SampleTooSmall", nameof(Size), smallest);
        var items = RandomSample.Of(Seed, Size, work.Items.Keys);
        yield return Change.To<DeliverableCheck>(
            DeliverableCheck.KeyOf(Contract),
            new SampleDrawn(Milestone, Seed, items.Count, items, context.Actor.Holder)
        );
    }
}

/// <summary>A record of the sample was looked at and stands.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Milestone">Number of the milestone.</param>
/// <param name="Item">The record.</param>
[AllowedFor(Role.Official)]
public sealed record LetSampledStand(StreamKey Contract, int Milestone, Guid Item) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => WorkInCheck.Uses(Contract);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var work = WorkInCheck.Of(streams, Contract, Milestone, context);
        WorkInCheck.RequireWaiting(work, Item);
        Refuse.If(work.Items[Item].Disputed, "SR-03", "RecordIsDisputed");
        yield return Change.To<DeliverableCheck>(
            DeliverableCheck.KeyOf(Contract),
            new SampleStands(Milestone, Item, context.Actor.Holder)
        );
    }
}

/// <summary>A visit or task of the sample does not count. A service record is doubted in place of that, so that its operator is heard.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Milestone">Number of the milestone.</param>
/// <param name="Item">The record.</param>
/// <param name="Reason">Why; nobody served is named.</param>
[AllowedFor(Role.Official)]
public sealed record StrikeSampled(StreamKey Contract, int Milestone, Guid Item, string Reason)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => WorkInCheck.Uses(Contract);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var work = WorkInCheck.Of(streams, Contract, Milestone, context);
        WorkInCheck.RequireWaiting(work, Item);
        Refuse.If(
            work.Items[Item].Item.Kind is not (WorkKind.Visit or WorkKind.Duty),
            "SR-03",
            "RecordIsDoubtedFirst"
        );
        OpenText.Require(Reason, DisputeService.LongestText, nameof(Reason));
        yield return Change.To<DeliverableCheck>(
            DeliverableCheck.KeyOf(Contract),
            new SampleStruck(Milestone, Item, Reason.Trim(), context.Actor.Holder)
        );
    }
}

/// <summary>What every step of checking a reported deliverable asks first.</summary>
internal static class WorkInCheck
{
    public static IReadOnlyList<StreamUse> Uses(StreamKey contract) =>
        [
            StreamUse.Of<Contract>(contract),
            StreamUse.Of<DeliverableCheck>(DeliverableCheck.KeyOf(contract)),
        ];

    /// <summary>The reported work, when this official may check it; the contract's signer may not (SD-03).</summary>
    public static ReportedWork Of(
        LoadedStreams streams,
        StreamKey key,
        int milestone,
        DecisionContext context
    )
    {
        var contract = Refuse.Missing(streams.Find<Contract>(key));
        if (context.Actor.Region != key.Tenant)
        {
            throw new NotInScopeException(Contract.StreamType);
        }

        Refuse.If(
            contract.BuyerSigner?.Overlaps(context.Actor.Holder) == true,
            "SD-03",
            "SignerAccepts"
        );
        Refuse.If(contract.Of(milestone).Status != MilestoneStatus.Reported, null, "NotReported");
        return Refuse.Missing(
            streams
                .Find<DeliverableCheck>(DeliverableCheck.KeyOf(key))
                ?.Reports.GetValueOrDefault(milestone)
        );
    }

    public static void RequireWaiting(ReportedWork work, Guid item)
    {
        if (work.Sample?.Items.Contains(item) != true)
        {
            throw new NotInScopeException(nameof(SampleDrawn));
        }

        Refuse.If(!work.WaitsFor(item), "SR-05", "SampledIsDecided");
    }
}

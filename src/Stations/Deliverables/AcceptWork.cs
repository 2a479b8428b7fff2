using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>Accepts a counted deliverable as a whole: its sample is decided, no doubt is open and what was wanted is reached (SR-05, SR-06). The records are final from then on.</summary>
/// <param name="Accept">The acceptance itself.</param>
[AllowedFor(Role.Official)]
public sealed record AcceptWork(AcceptMilestone Accept) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => WorkAnswer.Uses(Accept.Stream, Accept.SeenVersion);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var work = WorkAnswer.Checked(streams, Accept.Stream, Accept.Milestone, context);
        var counted = work.Counted.ToList();
        var missing = work.Report.Wanted.FirstOrDefault(each => !WorkSum.Reaches(each, counted));
        Refuse.If(
            missing is not null,
            "SR-06",
            "WantedNotReached",
            null,
            missing is null
                ? ""
                : WorkSum.Of(missing.Kind, counted).ToString("0.##", CultureInfo.InvariantCulture),
            missing?.Amount ?? 0
        );
        return WorkAnswer.Changes(
            Accept.Stream,
            (Accept with { WorkChecked = true }).Decide(
                streams.Find<Contract>(Accept.Stream),
                context
            ),
            new WorkAccepted(Accept.Milestone, Whole: true, context.Actor.Holder)
        );
    }
}

/// <summary>Accepts a part of a counted deliverable; the rest may be reported again. The records are final from then on.</summary>
/// <param name="Accept">The acceptance itself.</param>
[AllowedFor(Role.Official)]
public sealed record AcceptPartOfWork(AcceptPartOfMilestone Accept) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => WorkAnswer.Uses(Accept.Stream, Accept.SeenVersion);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        WorkAnswer.Checked(streams, Accept.Stream, Accept.Milestone, context);
        return WorkAnswer.Changes(
            Accept.Stream,
            (Accept with { WorkChecked = true }).Decide(
                streams.Find<Contract>(Accept.Stream),
                context
            ),
            new WorkAccepted(Accept.Milestone, Whole: false, context.Actor.Holder)
        );
    }
}

/// <summary>Returns a counted deliverable; its records are free to be counted anew.</summary>
/// <param name="Return">The return itself.</param>
[AllowedFor(Role.Official)]
public sealed record ReturnWork(ReturnMilestone Return) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => WorkAnswer.Uses(Return.Stream, Return.SeenVersion);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        WorkInCheck.Of(streams, Return.Stream, Return.Milestone, context);
        return WorkAnswer.Changes(
            Return.Stream,
            Return.Decide(streams.Find<Contract>(Return.Stream), context),
            new WorkReturned(Return.Milestone, Return.Reason.Trim(), context.Actor.Holder)
        );
    }
}

/// <summary>What every answer to a reported deliverable has in common.</summary>
internal static class WorkAnswer
{
    public static IReadOnlyList<StreamUse> Uses(StreamKey contract, long? seen) =>
        [
            StreamUse.Of<Contract>(contract, seen),
            StreamUse.Of<DeliverableCheck>(DeliverableCheck.KeyOf(contract)),
        ];

    /// <summary>The work, when its sample is decided and no doubt is open.</summary>
    public static ReportedWork Checked(
        LoadedStreams streams,
        StreamKey contract,
        int milestone,
        DecisionContext context
    )
    {
        var work = WorkInCheck.Of(streams, contract, milestone, context);
        Refuse.If(work.Sample is null, "SR-05", "SampleNotDrawn");
        Refuse.If(work.Undecided > 0, "SR-05", "SampleNotDecided", null, work.Undecided);
        Refuse.If(work.Disputed > 0, "SR-03", "DisputesOpen", null, work.Disputed);
        return work;
    }

    public static IEnumerable<Change> Changes(
        StreamKey contract,
        IEnumerable<object> ofContract,
        object ofCheck
    ) =>
        ofContract
            .Select(e => Change.To<Contract>(contract, e))
            .Append(Change.To<DeliverableCheck>(DeliverableCheck.KeyOf(contract), ofCheck));
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Begins a task of a duty that an event brings about (事件触发).</summary>
/// <param name="Month">The station's month.</param>
/// <param name="Duty">Code of a duty of the version that binds the month.</param>
/// <param name="From">First day; in the month.</param>
/// <param name="Reason">What happened; nobody served is named (PD-05).</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official)]
public sealed record AddTask(StreamKey Month, string Duty, DateOnly From, string Reason) : IDecision
{
    private StreamKey List => DutyList.KeyOf(Month.Tenant);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<StationMonth>(Month), StreamUse.Of<DutyList>(List)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var month = MonthInScope.Of(streams.Find<StationMonth>(Month), Month, context);
        var duty = streams
            .Find<DutyList>(List)
            ?.Of(month.DutyListVersion)
            ?.Lines.Find(each => each.Code == Duty);
        if (duty is not { Rhythm.Kind: RhythmKind.OnEvent })
        {
            throw new RuleBrokenException(null, "DutyNotOnEvent", nameof(Duty));
        }

        var first = month.Plan.Month;
        Refuse.If(
            From < first || From >= first.AddMonths(1),
            null,
            "DayNotInMonth",
            nameof(From),
            first,
            first.AddMonths(1).AddDays(-1)
        );
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return Change.To<StationMonth>(
            Month,
            new TaskAdded(
                new PlannedTask(
                    month.Tasks.Keys.DefaultIfEmpty().Max() + 1,
                    duty,
                    From,
                    From.AddDays(duty.Rhythm.DaysToDo - 1)
                ),
                TaskCause.OnEvent,
                Reason.Trim()
            )
        );
    }
}

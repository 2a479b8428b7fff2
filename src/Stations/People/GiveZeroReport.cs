using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Says in so many words that the visits of a month found nothing (月走访零报告, SV-04).</summary>
/// <param name="Station">Whose month.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Visits">The month's count, made by the portal from the station's people, never by the one who reports.</param>
[AllowedFor(Role.Agency, Role.SocialWorker)]
public sealed record GiveZeroReport(StreamKey Station, DateOnly Month, MonthCount Visits)
    : IDecision
{
    private StreamKey MonthKey => StationMonth.KeyOf(Station, Month);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Station>(Station), StreamUse.Of<StationMonth>(MonthKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        OwnStation.Of(streams, Station, context.Actor);
        var month = streams.Find<StationMonth>(MonthKey);
        Refuse.If(month is null, "SV-04", "MonthNotPlanned");
        Refuse.If(month is { ZeroReported: true }, "SV-04", "ZeroReportGiven");
        Refuse.If(context.Today < Month.AddMonths(1), "SV-04", "MonthNotOver");
        Refuse.If(Visits.Findings > 0, "SV-04", "MonthHasFindings", null, Visits.Findings);
        Refuse.If(
            Visits.Missing > 0
                && context.Rules.Parameters.Count(
                    "SV-04.all_visited",
                    Station.Tenant,
                    context.Today
                ) > 0,
            "SV-04",
            "MonthHasUnvisited",
            null,
            Visits.Missing
        );
        yield return Change.To<StationMonth>(MonthKey, new ZeroReportGiven(context.Actor.Holder));
    }
}

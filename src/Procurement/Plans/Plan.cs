using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A planned purchase, as far as rules ask.</summary>
/// <param name="Makers">Everyone who made the need; none of them may review it (GP-14).</param>
/// <param name="Intent">The public announcement, once there is one.</param>
/// <param name="Tender">The tender that was begun for it last.</param>
public sealed record Plan(
    PlanContent Content,
    PlanStatus Status,
    ImmutableList<DutyHolder> Makers,
    NeedSurveyRecorded? Survey,
    PublicOpinionRecorded? Opinion,
    IntentPublished? Intent,
    Guid? Tender
) : IStreamState<Plan>
{
    public static string StreamType => "plan";

    /// <summary>Whether someone had a hand in the need.</summary>
    public bool WasMadeBy(DutyHolder holder) => Makers.Exists(maker => maker.Overlaps(holder));

    public static Plan Start(object first) =>
        first is PlanDrafted e
            ? new(e.Content, PlanStatus.Draft, [e.By], null, null, null, null)
            : throw new UnexpectedEventException(StreamType, first);

    public Plan Apply(object next) =>
        next switch
        {
            PlanChanged e => this with { Content = e.Content, Makers = Makers.Add(e.By) },
            NeedSurveyRecorded e => this with { Survey = e, Makers = Makers.Add(e.By) },
            PublicOpinionRecorded e => this with { Opinion = e, Makers = Makers.Add(e.By) },
            PlanSubmitted e => this with
            {
                Status = PlanStatus.InReview,
                Makers = Makers.Add(e.By),
            },
            PlanReturned => this with { Status = PlanStatus.Draft },
            PlanApproved => this with { Status = PlanStatus.Approved },
            IntentPublished e => this with { Intent = e },
            PlanTakenUp e => this with { Tender = e.Tender },
            PlanWithdrawn => this with { Status = PlanStatus.Withdrawn },
            _ => this,
        };
}

public enum PlanStatus
{
    Draft = 1,
    InReview = 2,
    Approved = 3,
    Withdrawn = 4,
}

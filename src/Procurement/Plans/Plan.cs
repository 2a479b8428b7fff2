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

    /// <summary>SD-01: whoever made the need does not review it.</summary>
    internal void RefuseUnlessReviewer(DutyHolder holder)
    {
        Refuse.If(Status != PlanStatus.InReview, null, "PlanNotInReview", null, Content.Title);
        Refuse.If(WasMadeBy(holder), "SD-01", "ReviewerMadeTheNeed");
    }

    /// <summary>GP-14, GP-15: a fresh survey and the public's opinion are there.</summary>
    internal void RefuseUnlessNeedIsProven(string tenant, DecisionContext context)
    {
        Refuse.If(Survey is null, "GP-14", "SurveyMissing");
        var months = context.Rules.Parameters.Count("GP-14.survey_months", tenant, context.Today);
        Refuse.If(
            Survey?.On.AddMonths(months) < context.Today,
            "GP-14",
            "SurveyTooOld",
            null,
            Survey?.On ?? default
        );
        Refuse.If(Opinion is null, "GP-15", "PublicOpinionMissing");
    }

    /// <summary>A plan serves one tender at a time.</summary>
    internal void RefuseIfInTender(LoadedStreams streams, string tenant)
    {
        var running =
            Tender is { } id
            && streams.Find<Tender>(new StreamKey(tenant, id)) is { HasEndedEmpty: false };
        Refuse.If(running, null, "PlanInTender", null, Content.Title);
    }

    internal Plan RefuseUnlessDraft()
    {
        Refuse.If(Status != PlanStatus.Draft, "GP-16", "PlanNotDraft", null, Content.Title);
        return this;
    }

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

using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>Stored names of the events about a station in a round, and their read model.</summary>
internal static class AssessmentStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<AssessmentOpened>("evaluation.assessment_opened")
            .Add<TeamMemberReplaced>("evaluation.team_member_replaced")
            .Add<AssessmentExtended>("evaluation.assessment_extended")
            .Add<AssessmentGivenUp>("evaluation.assessment_given_up")
            .Add<FiguresFrozen>("evaluation.figures_frozen")
            .Add<SheetSigned>("evaluation.sheet_signed")
            .Add<ConsensusReached>("evaluation.consensus_reached")
            .Add<OpinionsCounted>("evaluation.opinions_counted")
            .Add<GradeDrafted>("evaluation.grade_drafted")
            .Add<ObjectionRaised>("evaluation.objection_raised")
            .Add<ObjectionAnswered>("evaluation.objection_answered")
            .Add<RectificationAsked>("evaluation.rectification_asked")
            .Add<RectificationReported>("evaluation.rectification_reported")
            .Add<RectificationChecked>("evaluation.rectification_checked")
            .Add<ChangeProposed>("evaluation.change_proposed")
            .Add<ChangeConfirmed>("evaluation.change_confirmed")
            .Add<ChangeRefused>("evaluation.change_refused")
            .Add<GradePublished>("evaluation.grade_published")
            .Add<GradeRevised>("evaluation.grade_revised")
            .Add<GradeAnnulled>("evaluation.grade_annulled");
        model.ReadModel<AssessmentRow>(row =>
        {
            row.HasIndex(one => new { one.TenantId, one.Round });
            row.HasIndex(one => new
            {
                one.County,
                one.Station,
                one.Until,
            });
            row.HasIndex(one => new { one.County, one.Year }).HasFilter("published_at is not null");
            row.HasIndex(one => one.Operator);
            row.HasIndex(one => one.RectifyBy).HasFilter("rectify_by is not null");
        });
    }
}

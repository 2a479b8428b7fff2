using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A plan with its survey, opinion and public intent, as its makers, its reviewer and, once public, everyone see it.</summary>
public sealed class PlanPage : IReadModel<PlanPage>
{
    public static string StreamType => Plan.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public long Version { get; set; }
    public string Title { get; set; } = "";
    public PlanContent? Content { get; set; }
    public int Year { get; set; }

    /// <summary>Of all its years, yuan.</summary>
    public decimal Budget { get; set; }
    public DateOnly ExpectedMonth { get; set; }
    public PlanStatus Status { get; set; }
    public NeedSurveyRecorded? Survey { get; set; }
    public PublicOpinionRecorded? Opinion { get; set; }
    public List<DutyHolder> Makers { get; set; } = [];
    public string? ReturnedBecause { get; set; }

    /// <summary>Day the intent became public; <c>null</c> while it is not.</summary>
    public DateOnly? IntentOn { get; set; }
    public DateOnly? EarliestStart { get; set; }
    public OfficialNotice? IntentNotice { get; set; }
    public Guid? Tender { get; set; }
    public string? WithdrawnBecause { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public static PlanPage? Fold(PlanPage? row, StoredEvent e)
    {
        row ??= new PlanPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        (row.Version, row.ChangedAt) = (e.Version, e.At);
        row.Apply(e.Data);
        return row;
    }

    private void Apply(object data)
    {
        switch (data)
        {
            case PlanDrafted e:
                Set(e.Content, e.By);
                Status = PlanStatus.Draft;
                break;
            case PlanChanged e:
                Set(e.Content, e.By);
                break;
            case NeedSurveyRecorded e:
                Survey = e;
                MadeBy(e.By);
                break;
            case PublicOpinionRecorded e:
                Opinion = e;
                MadeBy(e.By);
                break;
            case PlanSubmitted e:
                (Status, ReturnedBecause) = (PlanStatus.InReview, null);
                MadeBy(e.By);
                break;
            case PlanReturned e:
                (Status, ReturnedBecause) = (PlanStatus.Draft, e.Reason);
                break;
            case PlanApproved:
                Status = PlanStatus.Approved;
                break;
            case IntentPublished e:
                (IntentOn, EarliestStart, IntentNotice) = (e.On, e.EarliestStart, e.Notice);
                break;
            case PlanTakenUp e:
                Tender = e.Tender;
                break;
            case PlanWithdrawn e:
                (Status, WithdrawnBecause) = (PlanStatus.Withdrawn, e.Reason);
                break;
        }
    }

    private void Set(PlanContent content, DutyHolder by)
    {
        (Content, Title, Year) = (content, content.Title, content.Year);
        (Budget, ExpectedMonth) = (content.Budget, content.ExpectedMonth);
        MadeBy(by);
    }

    private void MadeBy(DutyHolder by)
    {
        if (!Makers.Contains(by))
        {
            Makers.Add(by);
        }
    }
}

using FluentValidation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Months;

namespace StationPortal.Web.Stations.Deliverables;

/// <summary>A counted milestone's page.</summary>
/// <param name="Work">The milestone with its records.</param>
/// <param name="Reader">Who looks.</param>
/// <param name="Smallest">The fewest that a sample of the report must have.</param>
/// <param name="Form">The sample's size.</param>
public sealed record WorkPage(WorkInView Work, Actor Reader, int Smallest, SampleForm Form)
{
    public ContractPage Row => Work.Row;

    public Milestone Milestone => Work.Line.Milestone;

    public StreamKey Key => new(Row.TenantId, Row.Id);

    public StreamKey CheckKey => DeliverableCheck.KeyOf(Key);

    public string ContractHref => $"/contracts/{Row.TenantId}/{Row.Id}";

    public string Href => $"{ContractHref}/milestones/{Milestone.No}/work";

    public LookForm Looking { get; } = new();

    public bool IsBuyer => Reader.Role == Role.Official && Reader.Region == Row.TenantId;

    public bool IsSupplier => Reader.Role == Role.Agency && Reader.Organisation == Row.SupplierId;

    /// <summary>The reader signed for the buyer, so another checks (SD-03).</summary>
    public bool IsSigner =>
        Row.Paper.BuyerSignature is { } signature
        && Reader.Holder.Overlaps(new DutyHolder(signature.Account, null));

    public bool MayReport =>
        IsSupplier
        && Row.Status == ContractStatus.InForce
        && Work.Line.Status
            is MilestoneStatus.Open
                or MilestoneStatus.Returned
                or MilestoneStatus.PartlyAccepted;

    /// <summary>The report waits for the buyer's answer, and the reader is one who may give it.</summary>
    public bool MayCheck =>
        IsBuyer
        && !IsSigner
        && Work.Line.Status == MilestoneStatus.Reported
        && Work.Reported is not null;

    public bool MayAnswer =>
        MayCheck && Work.Reported is { Sample: not null, Undecided: 0, Disputed: 0 };

    /// <summary>Reached of wanted, as a bar.</summary>
    public CompletionBar BarOf(WantedCount wanted, decimal reached, string label)
    {
        var whole = (int)Math.Min(wanted.Amount, decimal.Floor(reached));
        return new CompletionBar(wanted.Amount, whole, whole, label);
    }

    /// <summary>Where a record is shown.</summary>
    public string HrefOf(DrawnItem item) =>
        item.Kind switch
        {
            WorkKind.Visit => $"/people/{Row.TenantId}/{item.In}",
            WorkKind.Duty => $"/station-months/{Row.TenantId}/{item.In}/tasks/{item.Task}",
            _ => $"/service-records/{Row.TenantId}/{item.Item}",
        };

    /// <summary>The list of a month's records, or <c>null</c> where they have no list of their own.</summary>
    public string? ListOf(WorkMonth month)
    {
        var last = month.Month.AddMonths(1).AddDays(-1);
        return month.Kind is WorkKind.Visit or WorkKind.Duty
            ? null
            : $"/service-records?contract={Row.Id}&kind={month.Kind}&from={Show.Date(month.Month)}&until={Show.Date(last)}";
    }
}

/// <summary>How many records are drawn.</summary>
public sealed class SampleForm : PortalForm
{
    public int? Size { get; set; }
}

public sealed class SampleFormShape : AbstractValidator<SampleForm>
{
    public SampleFormShape() => RuleFor(form => form.Size).NotNull().Says("Work.Size.Missing");
}

/// <summary>A press beside a sampled record.</summary>
public sealed class LookForm : PortalForm;

/// <summary>Why a sampled visit or task does not count.</summary>
public sealed class StrikeForm : PortalForm
{
    public string? Reason { get; set; }
}

public sealed class StrikeShape : AbstractValidator<StrikeForm>
{
    public StrikeShape() =>
        RuleFor(form => form.Reason).NotEmpty().MaximumLength(DisputeService.LongestText);
}

/// <param name="Back">The deliverable's page.</param>
/// <param name="Drawn">The record.</param>
public sealed record StrikePage(string Back, DrawnWork Drawn, StrikeForm Form);

using FluentValidation;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Records;

/// <summary>Why a record is doubted.</summary>
public sealed class DisputeForm : PortalForm
{
    public string? Reason { get; set; }
}

public sealed class DisputeShape : AbstractValidator<DisputeForm>
{
    public DisputeShape() =>
        RuleFor(form => form.Reason).NotEmpty().MaximumLength(DisputeService.LongestText);
}

/// <summary>The operator's answer.</summary>
public sealed class AnswerDisputeForm : PortalForm
{
    public string? Answer { get; set; }
    public IFormFile? File { get; set; }
}

public sealed class AnswerDisputeShape : AbstractValidator<AnswerDisputeForm>
{
    public AnswerDisputeShape() =>
        RuleFor(form => form.Answer).NotEmpty().MaximumLength(DisputeService.LongestText);
}

/// <summary>How a doubt is settled.</summary>
public sealed class SettleForm : PortalForm
{
    public DisputeOutcome? Outcome { get; set; }
    public int? Minutes { get; set; }
    public string? Reason { get; set; }
}

public sealed class SettleShape : AbstractValidator<SettleForm>
{
    public SettleShape()
    {
        RuleFor(form => form.Outcome).NotNull().Says("Record.Outcome.Missing");
        RuleFor(form => form.Reason).NotEmpty().MaximumLength(DisputeService.LongestText);
    }
}

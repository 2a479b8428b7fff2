using FluentValidation;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>What a volunteer asks for.</summary>
public sealed class AskForm : PortalForm
{
    /// <summary>The recording unit: county, slash, station or a dash.</summary>
    public string? Unit { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public CertificatePurpose? Purpose { get; set; }
    public bool FullId { get; set; }
    public Guid? Replaces { get; set; }
}

/// <summary>Shape of <see cref="AskForm"/>.</summary>
public sealed class AskFormShape : AbstractValidator<AskForm>
{
    public AskFormShape()
    {
        RuleFor(form => form.Unit).NotEmpty().Says("Certificate.Unit.Missing");
        RuleFor(form => form.From).NotNull();
        RuleFor(form => form.Until).NotNull();
        RuleFor(form => form.Purpose).NotNull().Says("Certificate.Purpose.Missing");
    }
}

/// <summary>A step without words of its own.</summary>
public sealed class StepForm : PortalForm;

/// <summary>The approval, with the real names that the sheet shows.</summary>
public sealed class IssueForm : PortalForm
{
    public string? Handler { get; set; }
    public string? Head { get; set; }

    internal CertificateSigners Signers() => new((Handler ?? "").Trim(), (Head ?? "").Trim());
}

/// <summary>Shape of <see cref="IssueForm"/>.</summary>
public sealed class IssueFormShape : AbstractValidator<IssueForm>
{
    public IssueFormShape()
    {
        RuleFor(form => form.Handler).NotEmpty().Says("Certificate.Signer.Missing");
        RuleFor(form => form.Handler).MaximumLength(40);
        RuleFor(form => form.Head).NotEmpty().Says("Certificate.Signer.Missing");
        RuleFor(form => form.Head).MaximumLength(40);
    }
}

/// <summary>Why a certificate is not issued.</summary>
public sealed class TurnDownForm : PortalForm
{
    public CertificateTurnDown? Reason { get; set; }
}

/// <summary>Shape of <see cref="TurnDownForm"/>.</summary>
public sealed class TurnDownFormShape : AbstractValidator<TurnDownForm>
{
    public TurnDownFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Certificate.Reason.Missing");
}

/// <summary>Why a certificate is to be revoked.</summary>
public sealed class RevokeForm : PortalForm
{
    public RevocationReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="RevokeForm"/>.</summary>
public sealed class RevokeFormShape : AbstractValidator<RevokeForm>
{
    public RevokeFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Certificate.Reason.Missing");
}

/// <summary>The second person's answer to a revocation.</summary>
public sealed class RevocationAnswerForm : PortalForm
{
    public bool? Agreed { get; set; }
}

/// <summary>Shape of <see cref="RevocationAnswerForm"/>.</summary>
public sealed class RevocationAnswerFormShape : AbstractValidator<RevocationAnswerForm>
{
    public RevocationAnswerFormShape() =>
        RuleFor(form => form.Agreed).NotNull().Says("Certificate.Answer.Missing");
}

/// <summary>What somebody read on a sheet and wants to check. Nothing of it is kept.</summary>
public sealed class SheetForm : PortalForm
{
    /// <summary>From the QR code, in place of number, ID and hours.</summary>
    public Guid? Token { get; set; }
    public string? Number { get; set; }
    public string? Name { get; set; }
    public string? IdTail { get; set; }
    public decimal? Hours { get; set; }
}

/// <summary>Shape of <see cref="SheetForm"/>.</summary>
public sealed class SheetFormShape : AbstractValidator<SheetForm>
{
    public SheetFormShape()
    {
        RuleFor(form => form.Name).NotEmpty().MaximumLength(60);
        When(
            form => form.Token is null,
            () =>
            {
                RuleFor(form => form.Number).NotEmpty().MaximumLength(40);
                RuleFor(form => form.IdTail).NotEmpty().MaximumLength(8);
                RuleFor(form => form.Hours).NotNull();
            }
        );
    }
}

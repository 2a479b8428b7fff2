using FluentValidation;
using Microsoft.AspNetCore.Http;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>A contract's number.</summary>
public sealed class DraftContractForm : PortalForm
{
    public string? Number { get; set; }
    public ContractWork? Work { get; set; }
}

public sealed class DraftContractShape : AbstractValidator<DraftContractForm>
{
    public DraftContractShape()
    {
        RuleFor(form => form.Number).NotEmpty().MaximumLength(60);
        RuleFor(form => form.Work).NotNull().Says("Contract.Work.Missing");
    }
}

/// <summary>The next year's contract.</summary>
public sealed class NextContractForm : PortalForm
{
    public string? Number { get; set; }
    public MoneySource? Source { get; set; }
}

public sealed class NextContractShape : AbstractValidator<NextContractForm>
{
    public NextContractShape()
    {
        RuleFor(form => form.Number).NotEmpty().MaximumLength(60);
        RuleFor(form => form.Source).NotNull();
    }
}

/// <summary>Term and places.</summary>
public sealed class ScopeForm : PortalForm
{
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public bool BudgetAssured { get; set; }
    public bool ContentFixed { get; set; }
    public bool Continuous { get; set; }
    public bool SourceStable { get; set; }
    public bool PriceStable { get; set; }
    public List<string> Townships { get; set; } = [];
    public string? DutyListVersion { get; set; }
    public ContractWork? Work { get; set; }

    /// <summary>As ticked; <c>null</c> when nothing is.</summary>
    public LongTermGrounds? Grounds() =>
        BudgetAssured || ContentFixed || Continuous || SourceStable || PriceStable
            ? new(BudgetAssured, ContentFixed, Continuous, SourceStable, PriceStable)
            : null;
}

public sealed class ScopeShape : AbstractValidator<ScopeForm>
{
    public ScopeShape()
    {
        RuleFor(form => form.Start).NotNull();
        RuleFor(form => form.End).NotNull();
        RuleFor(form => form.DutyListVersion).MaximumLength(60);
    }
}

/// <summary>The clauses of PS-12.</summary>
public sealed class ClausesForm : PortalForm
{
    public string? Content { get; set; }
    public string? Quantity { get; set; }
    public string? Quality { get; set; }
    public string? Settlement { get; set; }
    public string? RightsAndDuties { get; set; }
    public string? Liability { get; set; }

    public ContractClauses ToClauses() =>
        new(
            Content ?? "",
            Quantity ?? "",
            Quality ?? "",
            Settlement ?? "",
            RightsAndDuties ?? "",
            Liability ?? ""
        );
}

/// <summary>The clause of PD-03.</summary>
public sealed class DataClauseForm : PortalForm
{
    public string? Purpose { get; set; }
    public string? Period { get; set; }
    public string? Method { get; set; }
    public string? Kinds { get; set; }
    public string? Protection { get; set; }
    public string? ReturnOrDelete { get; set; }

    public DataClause ToClause() =>
        new(
            Purpose ?? "",
            Period ?? "",
            Method ?? "",
            Kinds ?? "",
            Protection ?? "",
            ReturnOrDelete ?? ""
        );
}

/// <summary>Why a step back is taken.</summary>
public sealed class BecauseForm : PortalForm
{
    public string? Reason { get; set; }
}

/// <summary>One side's signature.</summary>
public sealed class SignForm : PortalForm
{
    public string? Password { get; set; }
    public string? Code { get; set; }
    public IFormFile? Scan { get; set; }
    public string? LateReason { get; set; }
}

public sealed class SignShape : AbstractValidator<SignForm>
{
    public SignShape() =>
        RuleFor(form => form.Password)
            .NotEmpty()
            .When(form => string.IsNullOrWhiteSpace(form.Code))
            .Says("Contract.Sign.ProofMissing");
}

/// <summary>The publication.</summary>
public sealed class PublishContractForm : PortalForm
{
    public string? Address { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
    public string? LateReason { get; set; }

    /// <summary>An address that is none stays relative, which the rule refuses.</summary>
    public OfficialNotice ToNotice() =>
        new(
            Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out var address)
                ? address
                : new Uri("", UriKind.Relative),
            PublishedAt ?? default
        );
}

public sealed class PublishContractShape : AbstractValidator<PublishContractForm>
{
    public PublishContractShape()
    {
        RuleFor(form => form.Address).NotEmpty();
        RuleFor(form => form.PublishedAt).NotNull();
    }
}

/// <summary>The evaluation's result.</summary>
public sealed class ScoreForm : PortalForm
{
    public decimal? Score { get; set; }
    public IFormFile? Report { get; set; }
}

public sealed class ScoreShape : AbstractValidator<ScoreForm>
{
    public ScoreShape() => RuleFor(form => form.Score).NotNull();
}

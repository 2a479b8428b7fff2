using FluentValidation;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>A year's money; each amount stands under the name of its source.</summary>
public sealed class SetBudgetForm : PortalForm
{
    public int? Year { get; set; }
    public string? DocumentNumber { get; set; }

    [Yuan]
    public decimal? ReliefFunds { get; set; }

    [Yuan]
    public decimal? ReliefWorkFunds { get; set; }

    [Yuan]
    public decimal? LotteryFunds { get; set; }

    [Yuan]
    public decimal? OtherFiscal { get; set; }

    [Yuan]
    public decimal? Donations { get; set; }

    public IReadOnlyList<SourceAmount> Sources() =>
        [
            new(MoneySource.ReliefFunds, ReliefFunds ?? 0),
            new(MoneySource.ReliefWorkFunds, ReliefWorkFunds ?? 0),
            new(MoneySource.LotteryFunds, LotteryFunds ?? 0),
            new(MoneySource.OtherFiscal, OtherFiscal ?? 0),
            new(MoneySource.Donations, Donations ?? 0),
        ];
}

public sealed class SetBudgetShape : AbstractValidator<SetBudgetForm>
{
    public SetBudgetShape()
    {
        RuleFor(form => form.Year).NotNull();
        RuleFor(form => form.DocumentNumber).NotEmpty().MaximumLength(100);
    }
}

/// <summary>A new sum for one source.</summary>
public sealed class ChangeSourceForm : PortalForm
{
    public MoneySource? Source { get; set; }

    [Yuan]
    public decimal? Amount { get; set; }
    public string? DocumentNumber { get; set; }
    public string? Reason { get; set; }
}

public sealed class ChangeSourceShape : AbstractValidator<ChangeSourceForm>
{
    public ChangeSourceShape()
    {
        RuleFor(form => form.Source).NotNull();
        RuleFor(form => form.Amount).NotNull();
        RuleFor(form => form.DocumentNumber).NotEmpty().MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().MaximumLength(500);
    }
}

/// <summary>The base of the cap.</summary>
public sealed class CapBaseForm : PortalForm
{
    [Yuan]
    public decimal? Base { get; set; }
    public string? DocumentNumber { get; set; }
    public bool FinalAccounts { get; set; }
}

public sealed class CapBaseShape : AbstractValidator<CapBaseForm>
{
    public CapBaseShape()
    {
        RuleFor(form => form.Base).NotNull();
        RuleFor(form => form.DocumentNumber).NotEmpty().MaximumLength(100);
    }
}

/// <summary>A contract made outside the portal; its money comes from one source.</summary>
public sealed class OutsideContractForm : PortalForm
{
    public string? Number { get; set; }
    public string? Title { get; set; }
    public string? SupplierName { get; set; }
    public DateOnly? SignedOn { get; set; }
    public MoneySource? Source { get; set; }

    [Yuan]
    public decimal? Parts { get; set; }

    [Yuan]
    public decimal? Paid { get; set; }
}

public sealed class OutsideContractShape : AbstractValidator<OutsideContractForm>
{
    public OutsideContractShape()
    {
        RuleFor(form => form.Number).NotEmpty().MaximumLength(60);
        RuleFor(form => form.Title).NotEmpty().MaximumLength(200);
        RuleFor(form => form.SupplierName).NotEmpty().MaximumLength(200);
        RuleFor(form => form.SignedOn).NotNull();
        RuleFor(form => form.Source).NotNull();
        RuleFor(form => form.Parts).NotNull();
    }
}

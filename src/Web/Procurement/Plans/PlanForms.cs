using FluentValidation;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Plans;

/// <summary>A plan as typed.</summary>
public sealed class PlanForm : PortalForm
{
    public string? Title { get; set; }

    /// <summary>Catalogue item, as <c>level/id</c>.</summary>
    public string? Item { get; set; }
    public string? Need { get; set; }
    public decimal? Quantity { get; set; }
    public int? Year { get; set; }

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

    [Yuan]
    public decimal? SecondYear { get; set; }

    [Yuan]
    public decimal? ThirdYear { get; set; }
    public DateOnly? ExpectedMonth { get; set; }
    public string? Urgency { get; set; }

    public static PlanForm Of(PlanPage plan)
    {
        var content = plan.Content;
        decimal? From(MoneySource source) =>
            content?.Parts.FirstOrDefault(part => part.Source == source)?.Amount;
        return new()
        {
            Seen = plan.Version,
            Title = content?.Title,
            Item = content is null ? null : $"{content.Item.Level}/{content.Item.Id}",
            Need = content?.Need,
            Quantity = content?.Quantity,
            Year = content?.Year,
            ReliefFunds = From(MoneySource.ReliefFunds),
            ReliefWorkFunds = From(MoneySource.ReliefWorkFunds),
            LotteryFunds = From(MoneySource.LotteryFunds),
            OtherFiscal = From(MoneySource.OtherFiscal),
            Donations = From(MoneySource.Donations),
            SecondYear = content?.Forward.ElementAtOrDefault(0)?.Amount,
            ThirdYear = content?.Forward.ElementAtOrDefault(1)?.Amount,
            ExpectedMonth = content?.ExpectedMonth,
            Urgency = content?.Urgency,
        };
    }

    /// <param name="item">The catalogue item that was chosen.</param>
    public PlanContent ToContent(CataloguePage item) =>
        new(
            Title ?? "",
            new(item.TenantId, item.Id, item.Code, item.Name),
            Need ?? "",
            Quantity ?? 0,
            Year ?? 0,
            [
                .. Part(MoneySource.ReliefFunds, ReliefFunds),
                .. Part(MoneySource.ReliefWorkFunds, ReliefWorkFunds),
                .. Part(MoneySource.LotteryFunds, LotteryFunds),
                .. Part(MoneySource.OtherFiscal, OtherFiscal),
                .. Part(MoneySource.Donations, Donations),
            ],
            [.. Later(1, SecondYear), .. Later(2, ThirdYear)],
            ExpectedMonth is { } day ? new(day.Year, day.Month, 1) : default,
            Urgency
        );

    private static IEnumerable<SourceAmount> Part(MoneySource source, decimal? amount) =>
        amount is > 0 ? [new(source, amount.Value)] : [];

    private IEnumerable<ForwardYear> Later(int years, decimal? amount) =>
        amount is > 0 ? [new((Year ?? 0) + years, amount.Value)] : [];
}

public sealed class PlanFormShape : AbstractValidator<PlanForm>
{
    public PlanFormShape()
    {
        RuleFor(form => form.Item).NotEmpty();
        RuleFor(form => form.Quantity).NotNull();
        RuleFor(form => form.Year).NotNull();
        RuleFor(form => form.ExpectedMonth).NotNull();
    }
}

/// <summary>The survey of the need (GP-14).</summary>
public sealed class SurveyForm : PortalForm
{
    public int? Respondents { get; set; }
    public DateOnly? On { get; set; }
    public string? Findings { get; set; }
    public IFormFile? File { get; set; }
}

public sealed class SurveyFormShape : AbstractValidator<SurveyForm>
{
    public SurveyFormShape()
    {
        RuleFor(form => form.Respondents).NotNull();
        RuleFor(form => form.On).NotNull();
    }
}

/// <summary>What the public said (GP-15).</summary>
public sealed class OpinionForm : PortalForm
{
    public int? Opinions { get; set; }
    public DateOnly? On { get; set; }
    public string? Summary { get; set; }
    public string? Adopted { get; set; }
}

public sealed class OpinionFormShape : AbstractValidator<OpinionForm>
{
    public OpinionFormShape()
    {
        RuleFor(form => form.Opinions).NotNull();
        RuleFor(form => form.On).NotNull();
    }
}

/// <summary>Hands the plan to its reviewer.</summary>
public sealed class ReviewForm : PortalForm
{
    public bool NothingForbidden { get; set; }
}

/// <summary>Approves; it carries only what every form carries.</summary>
public sealed class ApproveForm : PortalForm;

using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction.Parameters;

/// <summary>A new row of the administrator's region.</summary>
public sealed class ParameterForm : PortalForm
{
    public string Name { get; set; } = "";
    public string Value { get; set; } = "";
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public string Source { get; set; } = "";
    public RuleStatus? Status { get; set; }

    public AddParameter ToDecision(string region) =>
        new(
            region,
            Name,
            Value.Trim(),
            From.GetValueOrDefault(),
            Until,
            Source.Trim(),
            Status.GetValueOrDefault()
        );
}

/// <summary>Shape of <see cref="ParameterForm"/>.</summary>
public sealed class ParameterFormShape : AbstractValidator<ParameterForm>
{
    public ParameterFormShape()
    {
        RuleFor(form => form.Name).NotEmpty().Says("Jurisdiction.Parameter.NameMissing");
        RuleFor(form => form.Value).NotEmpty().Says("Jurisdiction.Parameter.ValueMissing");
        RuleFor(form => form.Value).MaximumLength(200);
        RuleFor(form => form.From).NotNull().Says("Jurisdiction.Parameter.FromMissing");
        RuleFor(form => form.Source).NotEmpty().Says("Jurisdiction.Parameter.SourceMissing");
        RuleFor(form => form.Source).MaximumLength(500);
        RuleFor(form => form.Status).NotNull().Says("Jurisdiction.Parameter.StatusMissing");
    }
}

/// <summary>The last day of a row.</summary>
public sealed class EndParameterForm : PortalForm
{
    public string Name { get; set; } = "";
    public DateOnly? From { get; set; }
    public DateOnly? LastDay { get; set; }

    public EndParameter ToDecision(string region) =>
        new(region, Name, From.GetValueOrDefault(), LastDay.GetValueOrDefault());
}

/// <summary>Shape of <see cref="EndParameterForm"/>.</summary>
public sealed class EndParameterFormShape : AbstractValidator<EndParameterForm>
{
    public EndParameterFormShape()
    {
        RuleFor(form => form.From).NotNull();
        RuleFor(form => form.LastDay).NotNull().Says("Jurisdiction.Parameter.LastDayMissing");
    }
}

/// <param name="Names">The names that rules ask for.</param>
public sealed record NewParameterPage(IReadOnlyList<SelectListItem> Names)
{
    public required ParameterForm Form { get; init; }
}

/// <param name="Row">The row to be ended.</param>
public sealed record EndParameterPage(RuleParameter Row)
{
    public required EndParameterForm Form { get; init; }
}

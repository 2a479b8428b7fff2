using FluentValidation;
using StationPortal.Evaluation;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>Begins a scheme.</summary>
public sealed class CreateSchemeForm : PortalForm
{
    public string? Name { get; set; }

    /// <summary>T1 to T4, or empty for a blank one.</summary>
    public string? Template { get; set; }
}

/// <summary>Begins the next version, or publishes the draft: nothing to fill in.</summary>
public sealed class SchemeStepForm : PortalForm;

/// <summary>Maximum and grades of a draft.</summary>
public sealed class SchemeSettingsForm : PortalForm
{
    public decimal? Maximum { get; set; }

    /// <summary>As <see cref="ScaleText.Bands"/> reads them.</summary>
    public string? Bands { get; set; }
    public bool BandsAreExample { get; set; }
}

public sealed class SchemeSettingsFormShape : AbstractValidator<SchemeSettingsForm>
{
    public SchemeSettingsFormShape() =>
        RuleFor(form => form.Bands)
            .Must(bands => ScaleText.Bands(bands) is not null)
            .Says("Scheme.Bands.Unreadable");
}

/// <summary>A line as typed; its fields are called as <see cref="StationPortal.Jurisdiction.LineFault.Field"/> calls them.</summary>
public sealed class IndicatorForm : LineForm<Indicator>
{
    public string? Parent { get; set; }
    public string? Name { get; set; }
    public decimal? Points { get; set; }
    public IndicatorKind? Kind { get; set; }
    public ScoringPart? Part { get; set; }
    public string? Standard { get; set; }
    public string? Evidence { get; set; }
    public string? Figure { get; set; }
    public decimal? Target { get; set; }

    /// <summary>As <see cref="ScaleText.Steps"/> reads them.</summary>
    public string? Steps { get; set; }

    /// <summary>As <see cref="ScaleText.Degrees"/> reads them.</summary>
    public string? Degrees { get; set; }
    public bool IsExample { get; set; }
    public string? Source { get; set; }

    public static IndicatorForm Of(Indicator line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new()
        {
            Code = line.Code,
            Parent = line.Parent,
            Name = line.Name,
            Points = line.Points,
            Kind = line.Kind,
            Part = line.Part,
            Standard = line.Standard,
            Evidence = line.Evidence,
            Figure = line.Count?.Figure,
            Target = line.Count?.Target,
            Steps = ScaleText.Of(line.Count?.Steps),
            Degrees = ScaleText.Of(line.Degrees),
            IsExample = line.IsExample,
            Source = line.Source,
        };
    }

    // Who scores a counted line goes without saying.
    public override Indicator ToLine(string? code) =>
        new(
            code ?? Code?.Trim() ?? "",
            string.IsNullOrWhiteSpace(Parent) ? null : Parent,
            Name?.Trim() ?? "",
            Points ?? 0,
            Kind.GetValueOrDefault(),
            Part ?? (Kind == IndicatorKind.Counted ? ScoringPart.Records : null),
            Standard?.Trim() ?? "",
            Evidence?.Trim() ?? "",
            ScaleText.Count(
                string.IsNullOrWhiteSpace(Figure) ? null : Figure,
                Target,
                ScaleText.Steps(Steps) ?? []
            ),
            ScaleText.Degrees(Degrees) is { Count: > 0 } degrees ? degrees : null,
            IsExample,
            Source?.Trim() ?? ""
        );
}

public sealed class IndicatorFormShape : AbstractValidator<IndicatorForm>
{
    public IndicatorFormShape()
    {
        RuleFor(form => form.Steps)
            .Must(steps => ScaleText.Steps(steps) is not null)
            .Says("Indicator.Steps.Unreadable");
        RuleFor(form => form.Degrees)
            .Must(degrees => ScaleText.Degrees(degrees) is not null)
            .Says("Indicator.Degrees.Unreadable");
    }
}

using FluentValidation;
using StationPortal.Evaluation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>A press of a button.</summary>
public sealed class PressSurveyForm : PortalForm;

/// <summary>What a drawn person says: stars for every line, and words if they like.</summary>
public sealed class OpinionForm : PortalForm
{
    /// <summary>The most characters of the words.</summary>
    public const int LongestWords = 500;

    public List<OpinionLine> Lines { get; set; } = [];
    public string? Words { get; set; }

    internal IReadOnlyList<OpinionAnswer> Answers =>
        [
            .. Lines
                .Where(line => line.Stars is not null)
                .Select(line => new OpinionAnswer(line.Code ?? "", line.Stars.GetValueOrDefault())),
        ];

    internal static OpinionForm Of(IReadOnlyList<SurveyLine> lines) =>
        new() { Lines = [.. lines.Select(line => new OpinionLine { Code = line.Code })] };
}

/// <summary>Stars for one line.</summary>
public sealed class OpinionLine
{
    public string? Code { get; set; }
    public int? Stars { get; set; }
}

/// <summary>Shape of <see cref="OpinionForm"/>.</summary>
public sealed class OpinionFormShape : AbstractValidator<OpinionForm>
{
    public OpinionFormShape() =>
        RuleFor(form => form.Words).MaximumLength(OpinionForm.LongestWords);
}

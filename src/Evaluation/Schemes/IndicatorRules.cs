using System.Text.RegularExpressions;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>What makes one line of a scheme sound by itself (EV-02, EV-04). Pages and imports ask for all faults, decisions refuse with the first.</summary>
public static partial class IndicatorRules
{
    /// <summary>Characters of a name.</summary>
    public const int LongestName = 60;

    /// <summary>Characters of standard, evidence and source.</summary>
    public const int LongestText = 300;

    /// <summary>Points of one line, and of a scheme.</summary>
    public const decimal MostPoints = 100_000m;

    /// <summary>Steps of a counted line, and degrees of a line by degree.</summary>
    public const int MostSteps = 10;

    private const decimal Whole = 100m;
    private const int Places = 2;

    /// <summary>Parts of a scoring that people do; records count by themselves.</summary>
    private static readonly ScoringPart[] People =
    [
        ScoringPart.Evaluators,
        ScoringPart.Buyer,
        ScoringPart.Supervisor,
        ScoringPart.PeopleServed,
    ];

    /// <summary>Everything that is wrong with a line, nothing when it is sound. Fields are called as the form and the columns of a file call them.</summary>
    public static IEnumerable<LineFault> FaultsOf(Indicator line) =>
        OfWords(line)
            .Concat(OfPoints(line))
            .Concat(OfPart(line))
            .Concat(OfCount(line))
            .Concat(OfDegrees(line));

    private static IEnumerable<LineFault> OfWords(Indicator line)
    {
        if (!CodeShape().IsMatch(line.Code))
        {
            yield return new("EV-02", "IndicatorCodeShape", nameof(line.Code), line.Code);
        }

        if (string.IsNullOrWhiteSpace(line.Name) || line.Name.Length > LongestName)
        {
            yield return new("EV-04", "IndicatorNameMissing", nameof(line.Name), LongestName);
        }

        if (line.IsLeaf && string.IsNullOrWhiteSpace(line.Standard))
        {
            yield return new("EV-04", "IndicatorStandardMissing", nameof(line.Standard));
        }

        if (line.IsLeaf && string.IsNullOrWhiteSpace(line.Evidence))
        {
            yield return new("EV-04", "IndicatorEvidenceMissing", nameof(line.Evidence));
        }

        foreach (
            var (field, text) in new[]
            {
                (nameof(line.Standard), line.Standard),
                (nameof(line.Evidence), line.Evidence),
                (nameof(line.Source), line.Source),
            }
        )
        {
            if (text.Length > LongestText)
            {
                yield return new("EV-04", "IndicatorTextTooLong", field, LongestText);
            }
        }
    }

    private static IEnumerable<LineFault> OfPoints(Indicator line)
    {
        if (line.Kind == IndicatorKind.Veto)
        {
            if (line.Points != 0)
            {
                yield return new("EV-04", "IndicatorVetoWithPoints", nameof(line.Points));
            }
        }
        else if (line.Points is <= 0 or > MostPoints || !IsExact(line.Points))
        {
            yield return new("EV-04", "IndicatorPointsOdd", nameof(line.Points), MostPoints);
        }
    }

    private static IEnumerable<LineFault> OfPart(Indicator line)
    {
        if (!Enum.IsDefined(line.Kind))
        {
            yield return new("EV-04", "IndicatorKindMissing", nameof(line.Kind));
        }
        else if (line.Kind == IndicatorKind.Sum && line.Part is not null)
        {
            yield return new("EV-04", "IndicatorPartOfSum", nameof(line.Part));
        }
        else if (line.Kind == IndicatorKind.Counted && line.Part != ScoringPart.Records)
        {
            yield return new("EV-04", "IndicatorPartOfCount", nameof(line.Part));
        }
        else if (IsJudged(line) && !(line.Part is { } part && People.Contains(part)))
        {
            yield return new("EV-04", "IndicatorPartMissing", nameof(line.Part));
        }
        else if (
            line is
            { Part: ScoringPart.PeopleServed, Kind: IndicatorKind.Degree or IndicatorKind.Veto }
        )
        {
            // People served give stars, which become points; they choose no degrees and find no vetoes.
            yield return new("EV-04", "IndicatorPeopleServedJudge", nameof(line.Part));
        }
    }

    private static IEnumerable<LineFault> OfCount(Indicator line)
    {
        if (line.Kind != IndicatorKind.Counted)
        {
            if (line.Count is not null)
            {
                yield return new("EV-04", "IndicatorCountNotAsked", "Figure", line.Kind);
            }

            yield break;
        }

        if (
            line.Count is not { } count
            || !Figures.Known.Contains(count.Figure, StringComparer.Ordinal)
        )
        {
            yield return new("EV-04", "IndicatorFigureMissing", "Figure");
        }
        else if (count.Steps.Count == 0 == (count.Target is null))
        {
            yield return new("EV-04", "IndicatorStepsOrTarget", "Steps");
        }
        else if (count.Target is { } target && (target <= 0 || !IsExact(target)))
        {
            yield return new("EV-04", "IndicatorTargetOdd", "Target");
        }
        else if (
            count.Steps.Count > MostSteps
            || count.Steps.Any(step => step.From < 0 || !IsPercent(step.Percent))
            || !Falls(count.Steps.Select(step => step.From))
            || !Falls(count.Steps.Select(step => step.Percent))
        )
        {
            yield return new("EV-04", "IndicatorStepsOdd", "Steps", MostSteps);
        }
    }

    private static IEnumerable<LineFault> OfDegrees(Indicator line)
    {
        if (line.Kind != IndicatorKind.Degree)
        {
            if (line.Degrees is not null)
            {
                yield return new("EV-04", "IndicatorDegreesNotAsked", "Degrees", line.Kind);
            }

            yield break;
        }

        var degrees = line.Degrees ?? [];
        if (
            degrees.Count is < 2 or > MostSteps
            || degrees.Any(degree =>
                string.IsNullOrWhiteSpace(degree.Name) || degree.Name.Length > LongestName
            )
            || degrees.DistinctBy(degree => degree.Name, StringComparer.Ordinal).Count()
                != degrees.Count
        )
        {
            yield return new("EV-04", "IndicatorDegreesMissing", "Degrees", MostSteps);
        }
        else if (
            degrees[0].Percent != Whole
            || degrees.Any(degree => !IsPercent(degree.Percent))
            || !Falls(degrees.Select(degree => degree.Percent))
        )
        {
            yield return new("EV-04", "IndicatorDegreesOdd", "Degrees");
        }
    }

    private static bool IsJudged(Indicator line) =>
        line.Kind is IndicatorKind.Judged or IndicatorKind.Degree or IndicatorKind.Veto;

    private static bool IsPercent(decimal percent) =>
        percent is >= 0 and <= Whole && IsExact(percent);

    private static bool IsExact(decimal number) => decimal.Round(number, Places) == number;

    private static bool Falls(IEnumerable<decimal> numbers)
    {
        var all = numbers.ToList();
        return all.Zip(all.Skip(1)).All(pair => pair.First > pair.Second);
    }

    [GeneratedRegex(@"^[A-Z0-9]{1,4}(\.[A-Z0-9]{1,4}){0,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeShape();
}

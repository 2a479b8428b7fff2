using System.Collections.Immutable;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>What makes a whole version sound: its tree (EV-02), its sums (EV-01) and its grades (EV-05). The page of the draft tells every fault, publishing refuses with the first.</summary>
public static class SchemeRules
{
    /// <summary>Levels of a scheme (EV-02).</summary>
    public const int MostLevels = 4;

    /// <summary>Everything that keeps a draft from being published.</summary>
    public static IEnumerable<SchemeFault> FaultsOf(SchemeVersion version) =>
        OfSettings(version)
            .Concat(
                version.Indicators.SelectMany(line =>
                    IndicatorRules.FaultsOf(line).Select(fault => new SchemeFault(line.Code, fault))
                )
            )
            .Concat(OfTree(version.Indicators))
            .Concat(OfSums(version));

    /// <summary>The draft of a scheme.</summary>
    /// <exception cref="RuleBrokenException">EV-03: there is none.</exception>
    public static SchemeVersion OpenDraft(Scheme? scheme) =>
        Refuse.Missing(scheme).Draft ?? throw new RuleBrokenException("EV-03", "ListNoDraft", null);

    /// <summary>Lines that hang together wrongly (EV-02, EV-04).</summary>
    public static IEnumerable<SchemeFault> OfTree(IReadOnlyList<Indicator> lines)
    {
        var known = lines.ToDictionary(line => line.Code, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Parent is not { } parent)
            {
                continue;
            }

            var above = SchemeTree.Above(line, known);
            if (above.Contains(line.Code, StringComparer.Ordinal))
            {
                yield return Of("EV-02", "IndicatorCircle", line.Code, parent);
            }
            else if (known.GetValueOrDefault(parent) is not { } sum)
            {
                yield return Of("EV-02", "IndicatorParentMissing", line.Code, parent);
            }
            else if (sum.IsLeaf)
            {
                yield return Of("EV-04", "IndicatorParentScored", line.Code, parent);
            }
            else if (above.Count >= MostLevels)
            {
                yield return Of("EV-02", "IndicatorTooDeep", line.Code, MostLevels);
            }
        }

        static SchemeFault Of(string rule, string code, string line, object value) =>
            new(line, new(rule, code, nameof(Indicator.Parent), line, value));
    }

    /// <summary>What is wrong with the maximum and the grades (EV-04, EV-05).</summary>
    public static IEnumerable<LineFault> OfGrades(decimal maximum, IReadOnlyList<GradeBand> bands)
    {
        if (maximum is <= 0 or > IndicatorRules.MostPoints || decimal.Round(maximum, 2) != maximum)
        {
            yield return new(
                "EV-04",
                "SchemeMaximumOdd",
                nameof(SchemeVersion.Maximum),
                IndicatorRules.MostPoints
            );
        }

        if (
            bands.Count is < 2 or > IndicatorRules.MostSteps
            || bands.Any(band =>
                string.IsNullOrWhiteSpace(band.Name)
                || band.Name.Length > IndicatorRules.LongestName
            )
            || bands.DistinctBy(band => band.Name, StringComparer.Ordinal).Count() != bands.Count
        )
        {
            yield return new(
                "EV-05",
                "SchemeBandsMissing",
                nameof(SchemeVersion.Bands),
                IndicatorRules.MostSteps
            );
        }
        else if (
            bands.Any(band =>
                band.FromScore is < 0 or > 100 || decimal.Round(band.FromScore, 2) != band.FromScore
            ) || bands.Zip(bands.Skip(1)).Any(pair => pair.First.FromScore <= pair.Second.FromScore)
        )
        {
            yield return new("EV-05", "SchemeBandsOdd", nameof(SchemeVersion.Bands));
        }
        else if (bands[^1].FromScore != 0)
        {
            yield return new(
                "EV-05",
                "SchemeBandsNotFromZero",
                nameof(SchemeVersion.Bands),
                bands[^1].Name
            );
        }
    }

    private static IEnumerable<SchemeFault> OfSettings(SchemeVersion version)
    {
        if (version.Bands.IsEmpty)
        {
            yield return new("", new("EV-05", "SchemeSettingsMissing", nameof(version.Bands)));
        }
        else
        {
            foreach (var fault in OfGrades(version.Maximum, version.Bands))
            {
                yield return new("", fault);
            }
        }

        if (!version.Indicators.Exists(line => line.IsLeaf))
        {
            yield return new("", new("EV-04", "SchemeWithoutLeaf", nameof(version.Indicators)));
        }
    }

    private static IEnumerable<SchemeFault> OfSums(SchemeVersion version)
    {
        var parts = version.Indicators.ToLookup(line => line.Parent, StringComparer.Ordinal);
        foreach (var line in version.Indicators.Where(line => !line.IsLeaf))
        {
            var sum = parts[line.Code].Sum(part => part.Points);
            if (!parts[line.Code].Any())
            {
                yield return new(
                    line.Code,
                    new("EV-04", "SchemeSumWithoutParts", "Points", line.Code, line.Name)
                );
            }
            else if (sum != line.Points)
            {
                yield return new(
                    line.Code,
                    new(
                        "EV-01",
                        sum < line.Points ? "SchemeSumShort" : "SchemeSumOver",
                        "Points",
                        line.Code,
                        line.Name,
                        sum,
                        line.Points,
                        Math.Abs(line.Points - sum)
                    )
                );
            }
        }

        var total = parts[null].Sum(line => line.Points);
        if (total != version.Maximum && !version.Indicators.IsEmpty && !version.Bands.IsEmpty)
        {
            yield return new(
                "",
                new(
                    "EV-01",
                    total < version.Maximum ? "SchemeTotalShort" : "SchemeTotalOver",
                    nameof(version.Maximum),
                    total,
                    version.Maximum,
                    Math.Abs(version.Maximum - total)
                )
            );
        }
    }
}

/// <summary>One thing that keeps a draft from being published.</summary>
/// <param name="Line">Code of the line; empty for the whole scheme.</param>
/// <param name="What">What is wrong.</param>
public sealed record SchemeFault(string Line, LineFault What);

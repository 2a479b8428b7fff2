using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Bench;

/// <summary>The scheme of the bench: 90 lines that evaluators judge, in ten parts, and one line of each other kind. 1,000 points.</summary>
internal static class BenchScheme
{
    public const int Parts = 10;
    public const int LinesOfPart = 9;
    public const int Judged = Parts * LinesOfPart;
    public const decimal PointsOfLine = 10;
    public const decimal Maximum = 1_000;
    public const string Counted = "C";
    public const string Buyer = "B";
    public const string Supervisor = "S";
    public const string Served = "P";
    public const string Veto = "V";

    public static StreamKey Key { get; } = new("430000", Guid.CreateVersion7());

    public static IReadOnlyList<GradeBand> Bands { get; } =
    [new("A", 75), new("B", 65), new("C", 50), new("D", 0)];

    public static IReadOnlyList<Indicator> Lines { get; } =
    [
        .. Enumerable.Range(1, Parts).SelectMany(PartOf),
        LineOf(Counted, null, 40, IndicatorKind.Counted, ScoringPart.Records) with
        {
            Count = new(Figures.TaskRate, [new(95, 100), new(90, 80), new(85, 60)], null),
        },
        LineOf(Buyer, null, 30, IndicatorKind.Judged, ScoringPart.Buyer),
        LineOf(Supervisor, null, 20, IndicatorKind.Judged, ScoringPart.Supervisor),
        LineOf(Served, null, 10, IndicatorKind.Judged, ScoringPart.PeopleServed),
        LineOf(Veto, null, 0, IndicatorKind.Veto, ScoringPart.Supervisor),
    ];

    /// <summary>What an assessment keeps of them.</summary>
    public static IReadOnlyList<RatedItem> Rated { get; } = [.. Lines.Select(line => line.Rated)];

    /// <summary>Code of a judged line, 0 to 89.</summary>
    public static string CodeOf(int line) =>
        $"{(line / LinesOfPart) + 1}.{(line % LinesOfPart) + 1}";

    /// <summary>The scheme with its published version.</summary>
    public static BegunStream Stream(DutyHolder by) =>
        BegunStream.Of<Scheme>(
            Key,
            new SchemeCreated("Scheme of the province", null, by),
            new SchemeDrafted(1),
            new SchemeSettingsSet(Maximum, Bands),
            new SchemeImported(Lines, null),
            new SchemePublished(1, by)
        );

    private static IEnumerable<Indicator> PartOf(int part) =>
        [
            LineOf($"{part}", null, LinesOfPart * PointsOfLine, IndicatorKind.Sum, null),
            .. Enumerable
                .Range(1, LinesOfPart)
                .Select(line =>
                    LineOf(
                        $"{part}.{line}",
                        $"{part}",
                        PointsOfLine,
                        IndicatorKind.Judged,
                        ScoringPart.Evaluators
                    )
                ),
        ];

    private static Indicator LineOf(
        string code,
        string? parent,
        decimal points,
        IndicatorKind kind,
        ScoringPart? part
    ) =>
        new(
            code,
            parent,
            $"Line {code} of the scheme",
            points,
            kind,
            part,
            "Full points when the work of the whole year is done as the standard of the province asks, with its records at hand",
            "Registers, records of visits, minutes, photographs of the work",
            null,
            null,
            true,
            "Made up for measuring"
        );
}

using StationPortal.Evaluation;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>Schemes as a versioned list, and a line as a row of a file; the heads are the labels of the form.</summary>
public sealed class SchemePages : ListPages<Indicator>
{
    public override string Path => "/schemes";

    public override string Words => nameof(Scheme);

    public override string LineWords => nameof(Indicator);

    public override int MostLines => Scheme.MostIndicators;

    public override string ImportRule => "EV-06";

    public override IReadOnlyList<string> Columns { get; } =
    [
        Of(nameof(Indicator.Code)),
        Of(nameof(Indicator.Parent)),
        Of(nameof(Indicator.Name)),
        Of(nameof(Indicator.Points)),
        Of(nameof(Indicator.Kind)),
        Of(nameof(Indicator.Part)),
        Of(nameof(Indicator.Standard)),
        Of(nameof(Indicator.Evidence)),
        Of(nameof(CountRule.Figure)),
        Of(nameof(CountRule.Target)),
        Of(nameof(CountRule.Steps)),
        Of(nameof(Indicator.Degrees)),
        Of(nameof(Indicator.IsExample)),
        Of(nameof(Indicator.Source)),
    ];

    public override IReadOnlyList<object?> RowOf(Indicator line, PageTexts texts) =>
        [
            line.Code,
            line.Parent,
            line.Name,
            line.Points,
            texts.Of(line.Kind),
            line.Part is { } part ? texts.Of(part) : null,
            line.Standard,
            line.Evidence,
            line.Count is { } count ? texts[$"Figure.{count.Figure}"] : null,
            line.Count?.Target,
            ScaleText.InOneLine(ScaleText.Of(line.Count?.Steps)),
            ScaleText.InOneLine(ScaleText.Of(line.Degrees)),
            texts[line.IsExample ? "Table.Yes" : "Table.No"],
            line.Source,
        ];

    public override Indicator Read(RowReader cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var kind = cells.Word<IndicatorKind>(Of(nameof(Indicator.Kind)));
        var steps = Scale(cells, nameof(CountRule.Steps), ScaleText.Steps);
        var degrees = Scale(cells, nameof(Indicator.Degrees), ScaleText.Degrees);
        return new(
            cells.Cell(Of(nameof(Indicator.Code))),
            cells.Text(Of(nameof(Indicator.Parent))),
            cells.Cell(Of(nameof(Indicator.Name))),
            cells.Number(Of(nameof(Indicator.Points))) ?? 0,
            kind.GetValueOrDefault(),
            cells.Word<ScoringPart>(Of(nameof(Indicator.Part))),
            cells.Cell(Of(nameof(Indicator.Standard))),
            cells.Cell(Of(nameof(Indicator.Evidence))),
            ScaleText.Count(
                cells.Named(Of(nameof(CountRule.Figure)), "Figure", Figures.Known),
                cells.Number(Of(nameof(CountRule.Target))),
                steps
            ),
            degrees.Count > 0 ? degrees : null,
            cells.Yes(Of(nameof(Indicator.IsExample))),
            cells.Cell(Of(nameof(Indicator.Source)))
        );
    }

    private static IReadOnlyList<T> Scale<T>(
        RowReader cells,
        string property,
        Func<string?, IReadOnlyList<T>?> read
    )
    {
        if (read(cells.Text(Of(property))) is { } scale)
        {
            return scale;
        }

        cells.Tell(Of(property), new TextKey($"{Of(property)}.Unreadable"));
        return [];
    }

    private static string Of(string property) => $"{nameof(Indicator)}.{property}";
}

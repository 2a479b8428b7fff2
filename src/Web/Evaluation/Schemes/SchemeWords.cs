using StationPortal.Evaluation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>A line's facts as short sentences.</summary>
public static class SchemeWords
{
    /// <summary>The place of a line on its page.</summary>
    public static string IdOf(Indicator line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return "line-" + line.Code.Replace('.', '-');
    }

    /// <summary>How its points are made, and by whom.</summary>
    public static string How(Indicator line, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(texts);
        return line.Part is { } part
            ? texts["Frame.Aside", texts.Of(line.Kind), texts.Of(part)]
            : texts.Of(line.Kind);
    }

    /// <summary>The formula of a counted line, or the degrees; empty for the others.</summary>
    public static string Scale(Indicator line, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(texts);
        return line switch
        {
            { Count: { Target: { } target } count } => texts[
                "Indicator.Scale.Target",
                texts[$"Figure.{count.Figure}"],
                Show.Number(target)
            ],
            { Count: { } count } => texts[
                "Frame.Pair",
                texts[$"Figure.{count.Figure}"],
                string.Join(
                    texts["Frame.Comma"],
                    count
                        .Steps.Select(step =>
                            texts[
                                "Indicator.Scale.Step",
                                Show.Number(step.From),
                                Show.Number(step.Percent)
                            ]
                        )
                        .Append(texts["Indicator.Scale.Below", Show.Number(count.Steps[^1].From)])
                )
            ],
            { Degrees: { } degrees } => string.Join(
                texts["Frame.Comma"],
                degrees.Select(degree =>
                    texts["Indicator.Scale.Degree", degree.Name, Show.Number(degree.Percent)]
                )
            ),
            _ => "",
        };
    }

    /// <summary>Grades in one sentence, the best first.</summary>
    public static string Bands(SchemeVersion version, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(texts);
        return version.Bands.IsEmpty
            ? texts["Scheme.Bands.None"]
            : string.Join(
                texts["Frame.Comma"],
                version.Bands.Select(band =>
                    texts["Scheme.Band", band.Name, Show.Number(band.FromScore)]
                )
            );
    }

    /// <summary>What is wrong, in words.</summary>
    public static string Fault(StationPortal.Jurisdiction.LineFault fault, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(texts);
        return texts[$"Refusal.{fault.Code}", [.. fault.Values]];
    }
}

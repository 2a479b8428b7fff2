using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationPortal.Web.Frame;

/// <summary>A chart, drawn on the client by ECharts from the JSON that it carries: <c>&lt;chart of="Model.Trend" label="Assessment.Trend" /&gt;</c>.
/// The page shows the same figures as a table, and ends with the partial <c>_Charts</c>. Without JavaScript only the table is there.</summary>
[HtmlTargetElement("chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTag(PageTexts texts) : TagHelper
{
    /// <summary>What is drawn.</summary>
    public ChartFigures? Of { get; set; }

    /// <summary>Text key: what it shows, for those who cannot see it.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Of is null || Of.Labels.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", texts[Label]);
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Attributes.SetAttribute("data-chart", JsonSerializer.Serialize(Of, json));
    }

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}

/// <summary>The figures of a chart; axes begin at zero, or below it where a value does.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Labels">Names along the axis.</param>
/// <param name="Series">One or more rows of values.</param>
/// <param name="Most">The axis's end, or <c>null</c> for the largest value.</param>
public sealed record ChartFigures(
    ChartKind Kind,
    IReadOnlyList<string> Labels,
    IReadOnlyList<ChartSeries> Series,
    decimal? Most = null
);

/// <summary>One row of values, in the order of the labels; <c>null</c> where there is none.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Bars.</summary>
    Bar = 1,

    /// <summary>A line through the values.</summary>
    Line = 2,

    /// <summary>A radar; the axes share their end.</summary>
    Radar = 3,
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>The facts of an object: <c>&lt;facts&gt;&lt;fact label="Tender.Budget"&gt;…&lt;/fact&gt;&lt;/facts&gt;</c>.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "facts");
    }
}

/// <summary>One fact with its label.</summary>
[HtmlTargetElement("fact", ParentTag = "facts")]
public sealed class FactTag(PageTexts texts) : TagHelper
{
    /// <summary>Text key of the label.</summary>
    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var term = new TagBuilder("dt");
        term.InnerHtml.Append(texts[Label]);
        var given = new TagBuilder("dd");
        given.InnerHtml.AppendHtml(
            value.IsEmptyOrWhiteSpace ? texts["Frame.Nothing"] : value.GetContent()
        );
        output.Content.AppendHtml(term).AppendHtml(given);
    }
}

/// <summary>An amount with its unit: <c>&lt;yuan of="Model.Budget"/&gt;</c> is 2,400,000.00 元.</summary>
[HtmlTargetElement("yuan", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class YuanTag(PageTexts texts) : TagHelper
{
    public decimal? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "money");
        output.Content.SetContent(Of is { } amount ? texts.Yuan(amount) : texts["Frame.Nothing"]);
    }
}

/// <summary>A moment or a day as people say it (今天 14:30), the exact time on the element: <c>&lt;when at="Model.Deadline"/&gt;</c>, <c>&lt;when day="Model.SignedOn"/&gt;</c>.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTag(PageTexts texts) : TagHelper
{
    public DateTimeOffset? At { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>Always the date, never 今天: for documents.</summary>
    public bool Exact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (At is { } moment)
        {
            output.Attributes.SetAttribute(
                "datetime",
                moment.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", null)
            );
            output.Content.SetContent(Exact ? Show.Moment(moment) : texts.When(moment));
        }
        else if (Day is { } day)
        {
            output.Attributes.SetAttribute("datetime", Show.Date(day));
            output.Content.SetContent(Exact ? Show.Date(day) : texts.Day(day));
        }
        else
        {
            output.TagName = "span";
            output.Content.SetContent(texts["Frame.Nothing"]);
        }
    }
}

/// <summary>A picture beside words, never alone: <c>&lt;icon name="bank"/&gt;</c>; names stand in <c>assets/icons.txt</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTag : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"/lib/icons.svg#{Name}";
        output.Content.AppendHtml(use);
    }
}

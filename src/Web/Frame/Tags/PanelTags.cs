using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationPortal.Web.Frame;

/// <summary>A coloured box with a heading: <c>&lt;panel tone="Red" title="Budget.OverCap.Title"&gt;…&lt;/panel&gt;</c>.</summary>
[HtmlTargetElement("panel")]
public sealed class PanelTag(PageTexts texts) : TagHelper
{
    public Tone Tone { get; set; }

    /// <summary>Text key of the heading.</summary>
    public required string Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "section";
        output.Attributes.SetAttribute("class", $"panel panel-{StatusTag.Name(Tone)}");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(texts[Title]);
        output.PreContent.AppendHtml(heading);
    }
}

/// <summary>The next step of an object: one main button (a form or link inside), or the reason why it is not possible now.</summary>
[HtmlTargetElement("main-action")]
public sealed class MainActionTag(PageTexts texts) : TagHelper
{
    /// <summary>Text key of the sentence beside the button.</summary>
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "main-action within-reach");
        var words = new TagBuilder("p");
        words.InnerHtml.Append(texts[Text]);
        output.PreContent.AppendHtml(words);
    }
}

/// <summary>Tabs that are plain links: <c>&lt;tabs&gt;&lt;tab text="Frame.Tab.Overview" href="…" current="true"/&gt;&lt;/tabs&gt;</c>.</summary>
[HtmlTargetElement("tabs")]
public sealed class TabsTag(PageTexts texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "tabs");
        output.Attributes.SetAttribute("aria-label", texts["Frame.Tabs"]);
        output.PreContent.SetHtmlContent("<ul>");
        output.PostContent.SetHtmlContent("</ul>");
    }
}

/// <summary>One tab.</summary>
[HtmlTargetElement("tab", ParentTag = "tabs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TabTag(PageTexts texts) : TagHelper
{
    /// <summary>Text key.</summary>
    public required string Text { get; set; }

    public required string Href { get; set; }

    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var link = new TagBuilder("a");
        link.Attributes["href"] = Href;
        if (Current)
        {
            link.Attributes["aria-current"] = "page";
        }

        link.InnerHtml.Append(texts[Text]);
        output.Content.AppendHtml(link);
    }
}

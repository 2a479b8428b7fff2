using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationPortal.Web.Frame;

/// <summary>What a status tag's colour means, once for the whole system.</summary>
public enum Tone
{
    /// <summary>草稿, 未开始.</summary>
    Grey,

    /// <summary>进行中.</summary>
    Blue,

    /// <summary>待办, 临期.</summary>
    Amber,

    /// <summary>逾期, 退回, 红牌.</summary>
    Red,

    /// <summary>完成, 通过.</summary>
    Green,
}

/// <summary>A status in words on its colour: <c>&lt;status tone="Amber" text="Tender.State.Checking"/&gt;</c>.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTag(PageTexts texts) : TagHelper
{
    public Tone Tone { get; set; }

    /// <summary>Text key.</summary>
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tag tag-{Name(Tone)}");
        output.Content.SetContent(texts[Text]);
    }

    /// <summary>The tone as the style sheet names it.</summary>
    public static string Name(Tone tone) =>
        tone switch
        {
            Tone.Grey => "grey",
            Tone.Blue => "blue",
            Tone.Amber => "amber",
            Tone.Red => "red",
            Tone.Green => "green",
            _ => throw new ArgumentOutOfRangeException(nameof(tone)),
        };
}

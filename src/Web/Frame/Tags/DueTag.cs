using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>The last day of something still to be done, with the days that are left and the rule that asks for it: <c>&lt;due by="Model.PublishBy" rule="GP-43"/&gt;</c>.</summary>
[HtmlTargetElement("due", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueTag(PageTexts texts, TimeProvider clock) : TagHelper
{
    // So near that the colour warns.
    private const int Soon = 3;

    public DateOnly? By { get; set; }

    /// <summary>Rule id.</summary>
    public required string Rule { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (By is not { } day)
        {
            output.Content.SetContent(texts["Frame.Nothing"]);
            return;
        }

        var left = day.DayNumber - ChinaTime.DateOf(clock.GetUtcNow()).DayNumber;
        var tag = new TagBuilder("span");
        tag.AddCssClass($"tag tag-{StatusTag.Name(ToneOf(left))}");
        tag.InnerHtml.Append(Words(left));
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"/rules#{Rule}";
        link.InnerHtml.Append(Rule);
        output.Content.Append(texts["Frame.DueBy", day] + " ");
        output.Content.AppendHtml(tag).Append(" ").AppendHtml(link);
    }

    private string Words(int left) =>
        left switch
        {
            < 0 => texts["Frame.DaysLate", -left],
            0 => texts["Frame.LastDay"],
            _ => texts["Frame.DaysLeft", left],
        };

    private static Tone ToneOf(int left) =>
        left switch
        {
            < 0 => Tone.Red,
            <= Soon => Tone.Amber,
            _ => Tone.Blue,
        };
}

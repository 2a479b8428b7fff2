using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationPortal.Web.Frame;

/// <summary>The two hidden fields that every form carries: <c>&lt;submission for="Form"/&gt;</c>, with <c>prefix=""</c> where the action's parameter binds without one.</summary>
[HtmlTargetElement("submission", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SubmissionTag : TagHelper
{
    /// <summary>The form, a <see cref="PortalForm"/>.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var form = (PortalForm)For.Model;
        var name = View?.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name) ?? For.Name;
        var prefix = name.Length == 0 ? "" : name + ".";
        output.TagName = null;
        output.Content.AppendHtml(Hidden(prefix + nameof(form.Once), form.Once.ToString()));
        if (form.Seen is { } seen)
        {
            output.Content.AppendHtml(
                Hidden(
                    prefix + nameof(form.Seen),
                    seen.ToString(System.Globalization.CultureInfo.InvariantCulture)
                )
            );
        }
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }
}

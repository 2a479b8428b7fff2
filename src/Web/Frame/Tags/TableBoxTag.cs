using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationPortal.Web.Frame;

/// <summary>A table that may be wider than the screen can be scrolled with the keyboard: its box takes the focus.</summary>
[HtmlTargetElement("div", Attributes = "[class^='table-box']")]
public sealed class TableBoxTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!output.Attributes.ContainsName("tabindex"))
        {
            output.Attributes.SetAttribute("tabindex", "0");
        }
    }
}

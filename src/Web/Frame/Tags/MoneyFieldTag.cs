using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationPortal.Web.Frame;

/// <summary>Yuan with thousands marks, the capital numerals (大写) read out under it. Mark the property with <see cref="YuanAttribute"/>.</summary>
[HtmlTargetElement("money-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyFieldTag(PageTexts texts) : FieldTag(texts)
{
    protected override string Kind => "field-money";

    protected override string ValueText(object? value) =>
        value is decimal amount ? Show.Money(amount) : "";

    protected override void WriteInput(TagHelperContent content, string describedBy, bool wrong)
    {
        ArgumentNullException.ThrowIfNull(content);
        var input = Input("input", $"{describedBy} {Id}-reading".Trim(), wrong);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "decimal";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["value"] = Value;
        input.Attributes["data-reading"] = "/reading/money";
        content.AppendHtml("<span class=\"with-unit\">").AppendHtml(input).AppendHtml("<span>");
        content.Append(T["Frame.YuanUnit"]).AppendHtml("</span></span>");
        content.AppendHtml(Reading.Under(Id, Reading.Money(Value)));
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.People;

/// <summary>A village: chosen by name under its township; where the portal does not know the villages of every township, a code may be typed, with the known ones offered.</summary>
[HtmlTargetElement("village-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VillageFieldTag(PageTexts texts) : FieldTag(texts)
{
    /// <summary>What may be chosen.</summary>
    public required VillageChoice Choice { get; set; }

    protected override string Kind => Choice.Whole ? "field-text" : "field-short";

    protected override void WriteInput(TagHelperContent content, string describedBy, bool wrong)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (Choice.Whole)
        {
            content.AppendHtml(Select(describedBy, wrong));
            return;
        }

        var input = Input("input", describedBy, wrong);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["maxlength"] = "12";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["value"] = Value;
        input.Attributes["list"] = $"{Id}-list";
        var list = new TagBuilder("datalist");
        list.Attributes["id"] = $"{Id}-list";
        foreach (var item in Choice.Items)
        {
            list.InnerHtml.AppendHtml(
                Option(item.Value, T["Frame.VillageOf", item.Group.Name, item.Text])
            );
        }

        content.AppendHtml(input).AppendHtml(list);
    }

    private TagBuilder Select(string describedBy, bool wrong)
    {
        var select = Input("select", describedBy, wrong);
        select.AddCssClass("form-select");
        select.InnerHtml.AppendHtml(Option("", T["Frame.Form.Choose"]));
        foreach (
            var township in Choice.Items.GroupBy(item => item.Group.Name, StringComparer.Ordinal)
        )
        {
            var group = new TagBuilder("optgroup");
            group.Attributes["label"] = township.Key;
            foreach (var item in township)
            {
                group.InnerHtml.AppendHtml(Option(item.Value, item.Text));
            }

            select.InnerHtml.AppendHtml(group);
        }

        return select;
    }

    private TagBuilder Option(string value, string text)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        option.InnerHtml.Append(text);
        if (value.Length > 0 && value == Value)
        {
            option.Attributes["selected"] = "selected";
        }

        return option;
    }
}

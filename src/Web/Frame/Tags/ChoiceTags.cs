using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationPortal.Web.Frame;

/// <summary>Fields whose values are given: options come as <see cref="SelectListItem"/>s, or from the enum of the property.</summary>
public abstract class ChoiceTag(PageTexts texts) : FieldTag(texts)
{
    /// <summary>The options; for an enum they may be left out: its values with the texts <c>{Type}.{Value}</c>.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    protected IEnumerable<SelectListItem> Options =>
        Items
        ?? Enum.GetValues(For.Metadata.UnderlyingOrModelType)
            .Cast<Enum>()
            .Select(value => new SelectListItem(T.Of(value), value.ToString()));
}

/// <summary>One of many: <c>&lt;select-field for="Form.Region" label="Budget.Region" items="Model.Regions"/&gt;</c>.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTag(PageTexts texts) : ChoiceTag(texts)
{
    protected override void WriteInput(TagHelperContent content, string describedBy, bool wrong)
    {
        ArgumentNullException.ThrowIfNull(content);
        var select = Input("select", describedBy, wrong);
        select.AddCssClass("form-select");
        select.InnerHtml.AppendHtml(Option("", T["Frame.Form.Choose"], Value.Length == 0));
        foreach (var item in Options)
        {
            select.InnerHtml.AppendHtml(Option(item.Value, item.Text, item.Value == Value));
        }

        content.AppendHtml(select);
    }

    private static TagBuilder Option(string value, string text, bool selected)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        option.InnerHtml.Append(text);
        if (selected)
        {
            option.Attributes["selected"] = "selected";
        }

        return option;
    }
}

/// <summary>One of a few, all visible; or several, when the property is a list.</summary>
[HtmlTargetElement("radio-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadioFieldTag(PageTexts texts) : ChoiceTag(texts)
{
    protected override bool IsGroup => true;

    protected override string Kind => "field-choice";

    private bool Several =>
        For.Metadata.IsEnumerableType && For.ModelExplorer.ModelType != typeof(string);

    protected override void WriteInput(TagHelperContent content, string describedBy, bool wrong)
    {
        ArgumentNullException.ThrowIfNull(content);
        var chosen = Chosen();
        var number = 0;
        foreach (var item in Options)
        {
            // The first choice carries the field's id, so that the summary's link lands on it.
            var id = number++ == 0 ? Id : $"{Id}-{number}";
            content.AppendHtml(Choice(item, id, chosen.Contains(item.Value), describedBy));
        }
    }

    private HashSet<string> Chosen()
    {
        // One typed value is kept as a text, several as a list.
        if (Several && Page.ViewData.ModelState.TryGetValue(Name, out var entry))
        {
            switch (entry.RawValue)
            {
                case string[] several:
                    return [.. several];
                case string one:
                    return [one];
            }
        }

        return Several && For.Model is System.Collections.IEnumerable values
            ? [.. values.Cast<object?>().Select(value => value?.ToString() ?? "")]
            : [Value];
    }

    private TagBuilder Choice(SelectListItem item, string id, bool isChosen, string describedBy)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Several ? "checkbox" : "radio";
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.Attributes["value"] = item.Value;
        if (describedBy.Length > 0)
        {
            input.Attributes["aria-describedby"] = describedBy;
        }

        if (isChosen)
        {
            input.Attributes["checked"] = "checked";
        }

        var label = new TagBuilder("label");
        label.AddCssClass("choice");
        label.Attributes["for"] = id;
        label.InnerHtml.AppendHtml(input).AppendHtml("<span>").Append(item.Text);
        label.InnerHtml.AppendHtml("</span>");
        return label;
    }
}

/// <summary>Yes or no: one box with its sentence.</summary>
[HtmlTargetElement("check-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckFieldTag(PageTexts texts) : FieldTag(texts)
{
    /// <summary>Text key of the sentence beside the box.</summary>
    public required string Sentence { get; set; }

    protected override bool IsGroup => true;

    protected override string Kind => "field-choice";

    protected override void WriteInput(TagHelperContent content, string describedBy, bool wrong)
    {
        ArgumentNullException.ThrowIfNull(content);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        input.Attributes["value"] = "true";
        if (describedBy.Length > 0)
        {
            input.Attributes["aria-describedby"] = describedBy;
        }

        if (Value.Contains("true", StringComparison.OrdinalIgnoreCase))
        {
            input.Attributes["checked"] = "checked";
        }

        content.AppendHtml("<label class=\"choice\">").AppendHtml(input).AppendHtml("<span>");
        content.Append(T[Sentence]).AppendHtml("</span></label>");
    }
}

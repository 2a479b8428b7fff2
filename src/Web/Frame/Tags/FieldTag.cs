using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationPortal.Web.Frame;

/// <summary>The frame of every field: label above, hint under it, error beside it in words, all tied to the input by <c>aria-describedby</c>.</summary>
public abstract class FieldTag(PageTexts texts) : TagHelper
{
    /// <summary>The form's property, <c>for="Form.Title"</c>.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>Text key of the label; <c>{key}.Hint</c> is shown under it when it exists.</summary>
    public required string Label { get; set; }

    /// <summary>May be left empty: says so beside the label.</summary>
    public bool Optional { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? View { get; set; }

    protected PageTexts T => texts;

    protected ViewContext Page =>
        View ?? throw new InvalidOperationException("The field stands outside a view.");

    protected string Name => Page.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    /// <summary>What was typed, else the model's value.</summary>
    protected string Value =>
        Page.ViewData.ModelState.TryGetValue(Name, out var entry)
        && entry.AttemptedValue is { } typed
            ? typed
            : ValueText(For.Model);

    /// <summary>The id of a field's input; error messages link to it.</summary>
    public static string IdOf(string name) =>
        TagBuilder.CreateSanitizedId(name, "-").ToLowerInvariant();

    /// <summary>Several inputs under one question: fieldset and legend in place of div and label.</summary>
    protected virtual bool IsGroup => false;

    protected virtual string Kind => "field-text";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inner = await output.GetChildContentAsync();
        output.TagName = IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var problem = Problem();
        ShownLabels.Add(Page.HttpContext, Name, T[Label]);
        output.Attributes.SetAttribute("class", $"field {Kind}{(problem is null ? "" : " wrong")}");
        output.Attributes.RemoveAll("placeholder");
        output.Content.AppendHtml(LabelTag());
        var describedBy = new List<string>();
        AppendNote(output, describedBy, "hint", T.Has($"{Label}.Hint") ? T[$"{Label}.Hint"] : null);
        AppendNote(output, describedBy, "error", problem);
        WriteInput(output.Content, string.Join(' ', describedBy), problem is not null);
        output.Content.AppendHtml(inner);
    }

    /// <summary>Writes the input itself.</summary>
    protected abstract void WriteInput(TagHelperContent content, string describedBy, bool wrong);

    protected virtual string ValueText(object? value) =>
        value switch
        {
            null => "",
            DateOnly day => Show.Date(day),
            DateTimeOffset moment => Show.Typed(moment),
            decimal number => Show.Number(number),
            IFormattable formattable => formattable.ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => value.ToString() ?? "",
        };

    /// <summary>An input with name, id and its ties to hint and error.</summary>
    protected TagBuilder Input(string tag, string describedBy, bool wrong)
    {
        var input = new TagBuilder(tag);
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        input.AddCssClass("form-control");
        if (describedBy.Length > 0)
        {
            input.Attributes["aria-describedby"] = describedBy;
        }

        if (wrong)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        return input;
    }

    private TagBuilder LabelTag()
    {
        var label = new TagBuilder(IsGroup ? "legend" : "label");
        if (!IsGroup)
        {
            label.Attributes["for"] = Id;
        }

        label.InnerHtml.Append(T[Label]);
        if (Optional)
        {
            var note = new TagBuilder("span");
            note.AddCssClass("optional");
            note.InnerHtml.Append(T["Frame.Form.Optional"]);
            label.InnerHtml.Append(" ").AppendHtml(note);
        }

        return label;
    }

    private void AppendNote(TagHelperOutput output, List<string> ids, string kind, string? text)
    {
        if (text is null)
        {
            return;
        }

        var id = $"{Id}-{kind}";
        ids.Add(id);
        var note = new TagBuilder("p");
        note.Attributes["id"] = id;
        note.AddCssClass(kind);
        note.InnerHtml.Append(text);
        output.Content.AppendHtml(note);
    }

    private string? Problem() =>
        Page.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0
            ? string.Join(' ', entry.Errors.Select(error => error.ErrorMessage))
            : null;
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationPortal.Web.Frame;

/// <summary>One line of text: <c>&lt;text-field for="Form.Title" label="Tender.Title"/&gt;</c>.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public class TextFieldTag(PageTexts texts) : FieldTag(texts)
{
    /// <summary>HTML type: text, email, tel, password, search.</summary>
    public string Type { get; set; } = "text";

    /// <summary>HTML autocomplete, e.g. <c>current-password</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>HTML inputmode, e.g. <c>numeric</c>.</summary>
    public string? Inputmode { get; set; }

    /// <summary>Most characters that may be typed.</summary>
    public int? Maxlength { get; set; }

    /// <summary>A short value needs a short box.</summary>
    public bool Short { get; set; }

    protected override string Kind => Short ? "field-short" : "field-text";

    protected override void WriteInput(TagHelperContent content, string describedBy, bool wrong)
    {
        ArgumentNullException.ThrowIfNull(content);
        var input = Input("input", describedBy, wrong);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        Set(input, "autocomplete", Autocomplete);
        Set(input, "inputmode", Inputmode);
        Set(
            input,
            "maxlength",
            Maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        if (Type != "password")
        {
            input.Attributes["value"] = Value;
        }

        content.AppendHtml(input);
    }

    private static void Set(TagBuilder input, string name, string? value)
    {
        if (value is not null)
        {
            input.Attributes[name] = value;
        }
    }
}

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("area-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AreaFieldTag(PageTexts texts) : FieldTag(texts)
{
    public int Rows { get; set; } = 5;

    public int? Maxlength { get; set; }

    protected override void WriteInput(TagHelperContent content, string describedBy, bool wrong)
    {
        ArgumentNullException.ThrowIfNull(content);
        var area = Input("textarea", describedBy, wrong);
        area.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Maxlength is { } most)
        {
            area.Attributes["maxlength"] = most.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            );
        }

        area.InnerHtml.Append(Value);
        content.AppendHtml(area);
    }
}

/// <summary>A file; its size limit stands in the hint. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileFieldTag(PageTexts texts) : FieldTag(texts)
{
    /// <summary>HTML accept, e.g. <c>.pdf,.jpg</c>.</summary>
    public string? Accept { get; set; }

    protected override void WriteInput(TagHelperContent content, string describedBy, bool wrong)
    {
        ArgumentNullException.ThrowIfNull(content);
        var input = Input("input", describedBy, wrong);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "file";
        if (Accept is not null)
        {
            input.Attributes["accept"] = Accept;
        }

        content.AppendHtml(input);
    }
}

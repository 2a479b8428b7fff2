using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>A day, typed as 2026-10-13, with its weekday read out under it, and which working day it is counted from another day.</summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTag(PageTexts texts, IRuleBooks rules) : FieldTag(texts)
{
    private RuleBook? book;

    /// <summary>The day to count working days from, e.g. the day of publication; the reading then says 第 20 个工作日.</summary>
    public DateOnly? CountFrom { get; set; }

    /// <summary>A moment (date and hour) instead of a day.</summary>
    public bool WithTime { get; set; }

    protected override string Kind => "field-date";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        book = await rules.Current(Page.HttpContext.RequestAborted);
        await base.ProcessAsync(context, output);
    }

    protected override void WriteInput(TagHelperContent content, string describedBy, bool wrong)
    {
        ArgumentNullException.ThrowIfNull(content);
        var input = Input("input", $"{describedBy} {Id}-reading".Trim(), wrong);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "numeric";
        input.Attributes["autocomplete"] = "off";
        input.Attributes["placeholder"] = T[
            WithTime ? "Frame.Moment.Example" : "Frame.Date.Example"
        ];
        input.Attributes["value"] = Value;
        input.Attributes["data-reading"] =
            "/reading/day" + (CountFrom is { } from ? $"?from={Show.Date(from)}" : "");
        content.AppendHtml(input);
        if (book is not null)
        {
            content.AppendHtml(Reading.Under(Id, Reading.Day(T, book.Calendar, Value, CountFrom)));
        }
    }
}

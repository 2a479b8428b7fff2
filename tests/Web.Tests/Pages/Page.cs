using System.Net;
using AngleSharp.Html.Dom;

namespace StationPortal.Web.Tests.Pages;

/// <summary>An answer as a person would see it.</summary>
public sealed record Page(HttpStatusCode Status, Uri Address, IHtmlDocument Document)
{
    /// <summary>Every visible word.</summary>
    public string Text => Document.Body?.TextContent ?? "";

    /// <summary>The messages on top: banner, refusal, errors.</summary>
    public string Messages =>
        string.Join(
            ' ',
            Document
                .QuerySelectorAll("#banner, #refusal, #error-summary, #overtaken")
                .Select(message => message.TextContent)
        );

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    internal IHtmlFormElement Form(string action) =>
        Document.Forms.FirstOrDefault(form => form.GetAttribute("action")?.Split('?')[0] == action)
        ?? Document.Forms.FirstOrDefault(form =>
            form.GetAttribute("action")?.StartsWith(action, StringComparison.Ordinal) == true
        )
        ?? throw new InvalidOperationException(
            $"{Address.PathAndQuery} ({(int)Status}) has no form to {action}; it has "
                + string.Join(", ", Document.Forms.Select(form => form.GetAttribute("action")))
        );

    internal Uri ActionOf(IHtmlFormElement form) => new(Address, form.GetAttribute("action") ?? "");
}

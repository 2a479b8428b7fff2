using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StationPortal.Web.Tests.Pages;

/// <summary>A browser without JavaScript: cookies, redirects, and forms sent with everything they carry.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client { get; } = client;

    public async Task<Page> Get(string path) => await Follow(await Client.GetAsync(path));

    /// <summary>Fills and sends the form that posts to an address beginning with <paramref name="action"/>; hidden fields go along.</summary>
    /// <exception cref="InvalidOperationException">The page has no such form, or the form no such field.</exception>
    public async Task<Page> Send(
        Page page,
        string action,
        params IReadOnlyList<(string Name, string Value)> values
    ) => await Follow(await Post(page, action, values));

    /// <summary>The same without opening the page that the answer leads to.</summary>
    public Task<HttpResponseMessage> Post(
        Page page,
        string action,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var form = page.Form(action);
        return Client.PostAsync(
            page.ActionOf(form),
            new FormUrlEncodedContent(Fields(form, values))
        );
    }

    /// <summary>The same by a button that has a name of its own.</summary>
    public async Task<Page> Press(Page page, string action, string button, string value)
    {
        var form = page.Form(action);
        return await Follow(
            await Client.PostAsync(
                page.ActionOf(form),
                new FormUrlEncodedContent([
                    .. Fields(form, []).Where(field => field.Key != button),
                    KeyValuePair.Create(button, value),
                ])
            )
        );
    }

    /// <summary>The same with files, as <c>multipart/form-data</c>.</summary>
    public async Task<Page> SendFiles(
        Page page,
        string action,
        IReadOnlyList<(string Name, string FileName, byte[] Content)> files,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var form = page.Form(action);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(form, values))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, fileName, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, name, fileName);
        }

        return await Follow(await Client.PostAsync(page.ActionOf(form), content));
    }

    private async Task<Page> Follow(HttpResponseMessage answer)
    {
        for (
            var hops = 0;
            answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hops < 5;
            hops++
        )
        {
            answer = await Client.GetAsync(answer.Headers.Location);
        }

        var html = await answer.Content.ReadAsStringAsync();
        return new Page(
            answer.StatusCode,
            answer.RequestMessage!.RequestUri!,
            new HtmlParser().ParseDocument(html)
        );
    }

    private static List<KeyValuePair<string, string>> Fields(
        IHtmlFormElement form,
        IReadOnlyList<(string Name, string Value)> values
    )
    {
        var fields = form.Elements.OfType<IHtmlElement>().ToList();
        var names = fields.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, _) in values.Where(value => !names.Contains(value.Name)))
        {
            throw new InvalidOperationException(
                $"The form {form.Action} has no field {name}; it has {string.Join(", ", names)}."
            );
        }

        var given = values.Select(value => value.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. fields
                .Where(field => !given.Contains(NameOf(field)))
                .Select(field => KeyValuePair.Create(NameOf(field), ValueOf(field)))
                .Where(field => field is { Key.Length: > 0, Value: not null })
                .Select(field => KeyValuePair.Create(field.Key, field.Value!)),
            .. values.Select(value => KeyValuePair.Create(value.Name, value.Value)),
        ];
    }

    private static string NameOf(IHtmlElement field) => field.GetAttribute("name") ?? "";

    // What a browser would send for a field that nobody touched; buttons and unticked boxes send nothing.
    private static string? ValueOf(IHtmlElement field) =>
        field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
            IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };
}

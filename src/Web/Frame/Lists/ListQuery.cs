using Microsoft.AspNetCore.WebUtilities;

namespace StationPortal.Web.Frame;

/// <summary>What the address asks of a list: filters, order, place, export.</summary>
internal sealed class ListQuery(HttpRequest request)
{
    private const int MostCharacters = 200;
    private static readonly string[] NotOfTheView = ["after", "export", "saved"];

    public string? Sort => Of("sort");

    public Cursor? After => Cursor.Read(Of("after"));

    public string? Export => Of("export");

    public string? Of(string name) =>
        request.Query[name].ToString() is { Length: > 0 and <= MostCharacters } value
            ? value.Trim()
            : null;

    /// <summary>This list's address with one thing changed; another filter or order begins at the first page.</summary>
    public string With(string path, string name, string? value)
    {
        var kept = Parts().Where(part => part.Key != name);
        var all = value is null ? kept : kept.Append(KeyValuePair.Create(name, (string?)value));
        return QueryHelpers.AddQueryString(path, all);
    }

    /// <summary>Filters and order as they stand in the address, without the place.</summary>
    public string View() => QueryHelpers.AddQueryString("", Parts()).TrimStart('?');

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
        request
            .Query.Where(part =>
                !NotOfTheView.Contains(part.Key, StringComparer.Ordinal)
                && part.Value.ToString().Length is > 0 and <= MostCharacters
            )
            .Select(part => KeyValuePair.Create(part.Key, (string?)part.Value.ToString()));
}

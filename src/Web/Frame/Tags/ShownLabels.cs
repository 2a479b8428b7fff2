namespace StationPortal.Web.Frame;

/// <summary>The labels of the fields that this page shows. Fields write them while the page is made; the messages above it, which the layout makes afterwards, read them.</summary>
internal static class ShownLabels
{
    public static void Add(HttpContext request, string field, string label) =>
        Of(request)[field] = label;

    /// <summary>The field's label, or its own name when the page shows it without one.</summary>
    public static string Find(HttpContext request, string field) =>
        Of(request).GetValueOrDefault(field) ?? field;

    private static Dictionary<string, string> Of(HttpContext request)
    {
        if (request.Items[typeof(ShownLabels)] is Dictionary<string, string> labels)
        {
            return labels;
        }

        labels = new(StringComparer.OrdinalIgnoreCase);
        request.Items[typeof(ShownLabels)] = labels;
        return labels;
    }
}

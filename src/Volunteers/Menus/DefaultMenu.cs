using System.Text.Json;
using System.Text.Json.Serialization;

namespace StationPortal.Volunteers;

/// <summary>The menu that a county's first version may begin with, <c>Data/menu.json</c>: eight classes with 31 items whose names come from the sources, and 27 affairs by kind that are ours (示例). Standards, limits, minutes and allowances are suggestions throughout.</summary>
public static class DefaultMenu
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>In the order of the menu.</summary>
    public static IReadOnlyList<MenuItem> Items { get; } = Read();

    private static List<MenuItem> Read()
    {
        using var stream =
            typeof(DefaultMenu).Assembly.GetManifestResourceStream("Volunteers.Data.menu.json")
            ?? throw new InvalidOperationException("Menus/Data/menu.json is not embedded.");
        return JsonSerializer.Deserialize<List<MenuItem>>(stream, Json)
            ?? throw new InvalidOperationException("Menus/Data/menu.json is empty.");
    }
}

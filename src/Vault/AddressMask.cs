namespace StationPortal.Vault;

/// <summary>An address is shown down to the village or community (PD-07), never to the door.</summary>
internal static class AddressMask
{
    // How the names of administrative places end, from the village up to the city.
    private static readonly string[] Ends = ReadEnds();

    public static string ToVillage(string address)
    {
        foreach (var end in Ends)
        {
            var at = address.IndexOf(end, StringComparison.Ordinal);
            if (at > 0)
            {
                var length = at + end.Length;
                return length == address.Length ? address : $"{address[..length]}***";
            }
        }

        return "***";
    }

    private static string[] ReadEnds()
    {
        using var stream =
            typeof(AddressMask).Assembly.GetManifestResourceStream("Vault.PlaceEndings.txt")
            ?? throw new InvalidOperationException("PlaceEndings.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

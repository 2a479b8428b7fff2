namespace StationPortal.Testing;

/// <summary>A folder of its own for one test or one test process, open to the user PostgreSQL runs as.</summary>
public static class TestFolder
{
    public static string New(string purpose)
    {
        var folder = Path.Combine(
            Path.GetTempPath(),
            "stationportal-tests",
            $"{purpose}-{Guid.NewGuid():N}"
        );
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

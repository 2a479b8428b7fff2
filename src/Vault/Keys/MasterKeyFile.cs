using System.Text.Json;

namespace StationPortal.Vault;

/// <summary>Where the master keys live: a file outside the database and outside its backups, readable by its owner only.</summary>
public static class MasterKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    /// <param name="path">The key file.</param>
    /// <param name="createWhenMissing">Demo, development and tests make one; Production needs a given one.</param>
    /// <exception cref="KeyFileException">Missing, unreadable, or open to other users.</exception>
    public static MasterKeys Load(string path, bool createWhenMissing)
    {
        if (!File.Exists(path))
        {
            if (!createWhenMissing)
            {
                throw new KeyFileException(path, "does not exist. Make one and set Vault__KeyFile");
            }

            Save(path, MasterKeys.Create("1"));
        }

        RefuseOthersAccess(path);
        return Parse(path);
    }

    /// <summary>Writes beside the file and swaps, so that a crash never leaves half a key file.</summary>
    public static void Save(string path, MasterKeys keys)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(
            Path.GetDirectoryName(full) ?? throw new KeyFileException(path, "has no folder")
        );
        var beside = $"{full}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(beside, options))
        {
            JsonSerializer.Serialize(stream, keys, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, full, overwrite: true);
    }

    private static MasterKeys Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var keys =
                JsonSerializer.Deserialize<MasterKeys>(stream, Json)
                ?? throw new KeyFileException(path, "is empty");
            return
                keys.SearchKey is { Length: MasterKeys.KeySize }
                && keys.Masters is not null
                && keys.Masters.ContainsKey(keys.CurrentId)
                && keys.Masters.Values.All(key => key.Length == MasterKeys.KeySize)
                ? keys
                : throw new KeyFileException(path, "does not hold 32-byte keys");
        }
        catch (JsonException broken)
        {
            throw new KeyFileException(path, $"cannot be read ({broken.Message})");
        }
    }

    private static void RefuseOthersAccess(string path)
    {
        if (
            !OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None
        )
        {
            throw new KeyFileException(path, "is open to other users. Run: chmod 600");
        }
    }
}

/// <summary>The portal cannot start without its keys.</summary>
public sealed class KeyFileException(string path, string problem)
    : Exception($"The vault's key file {path} {problem}.");

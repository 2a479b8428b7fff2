using System.Security.Cryptography;

namespace StationPortal.Vault;

/// <summary>The keys that never enter the database: master keys wrap the key of each owner, the search key makes tokens and fingerprints.</summary>
/// <param name="CurrentId">The master key that wraps new keys.</param>
/// <param name="Masters">Every master key that still wraps something, 32 bytes each, by its id.</param>
/// <param name="SearchKey">32 bytes; stays the same when the master key is rotated, or nobody could be found again.</param>
public sealed record MasterKeys(
    string CurrentId,
    IReadOnlyDictionary<string, byte[]> Masters,
    byte[] SearchKey
)
{
    public const int KeySize = 32;

    /// <summary>New random keys.</summary>
    public static MasterKeys Create(string id) =>
        new(
            id,
            new Dictionary<string, byte[]>(StringComparer.Ordinal) { [id] = NewKey() },
            NewKey()
        );

    /// <summary>The same keys with a new current master key; the old ones stay until everything is wrapped anew.</summary>
    public MasterKeys Rotated(string newId) =>
        this with
        {
            CurrentId = newId,
            Masters = new Dictionary<string, byte[]>(Masters, StringComparer.Ordinal)
            {
                [newId] = NewKey(),
            },
        };

    /// <summary>Only the current master key, after everything was wrapped anew.</summary>
    public MasterKeys WithoutOldKeys() =>
        this with
        {
            Masters = new Dictionary<string, byte[]>(StringComparer.Ordinal)
            {
                [CurrentId] = Masters[CurrentId],
            },
        };

    /// <exception cref="MasterKeyMissingException">The key file lacks a master key that the database uses.</exception>
    public byte[] Find(string id) =>
        Masters.TryGetValue(id, out var key) ? key : throw new MasterKeyMissingException(id);

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeySize);
}

/// <summary>The database holds keys wrapped by a master key that the key file lacks.</summary>
public sealed class MasterKeyMissingException(string id)
    : Exception(
        $"The vault's key file has no master key '{id}'. Put back the key file that belongs to this database."
    );

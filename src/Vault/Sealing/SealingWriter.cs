using System.Security.Cryptography;

namespace StationPortal.Vault;

/// <summary>Seals a stream of any length while it passes, in constant memory.</summary>
internal static class SealingWriter
{
    /// <param name="ownerKey">The owner's key.</param>
    /// <param name="plain">Read to its end.</param>
    /// <param name="seen">Is shown every plain byte, to recognise duplicates.</param>
    /// <param name="destination">Receives the ciphertext.</param>
    /// <param name="ct">Stops between chunks.</param>
    /// <returns>The plain length in bytes.</returns>
    public static async Task<long> Seal(
        byte[] ownerKey,
        Stream plain,
        IncrementalHash seen,
        Stream destination,
        CancellationToken ct
    )
    {
        var salt = RandomNumberGenerator.GetBytes(FileCipher.SaltSize);
        await destination.WriteAsync(new[] { FileCipher.Version }, ct);
        await destination.WriteAsync(salt, ct);

        using var cipher = new FileCipher(ownerKey, salt);
        var (current, next) = (new byte[FileCipher.ChunkSize], new byte[FileCipher.ChunkSize]);
        var box = new byte[FileCipher.ChunkSize + FileCipher.TagSize];
        var length = 0L;
        var read = await plain.ReadAtLeastAsync(current, current.Length, false, ct);
        for (var last = false; !last; )
        {
            // One chunk of look-ahead: only the end of the stream tells which chunk is the last.
            var readNext = await plain.ReadAtLeastAsync(next, next.Length, false, ct);
            last = readNext == 0;
            seen.AppendData(current, 0, read);
            cipher.Close(current.AsSpan(0, read), box, last);
            await destination.WriteAsync(box.AsMemory(0, read + FileCipher.TagSize), ct);
            length += read;
            (current, next, read) = (next, current, readNext);
        }

        return length;
    }
}

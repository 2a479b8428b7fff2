using System.Security.Cryptography;
using System.Text;

namespace StationPortal.Vault;

/// <summary>AES-256-GCM of one small value: 12 bytes nonce, 16 bytes tag, ciphertext. The label ties a value to its place, so that swapped rows do not open.</summary>
public static class Sealed
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>What a value is and whose.</summary>
    public static byte[] Label(string what, Guid owner) =>
        Encoding.UTF8.GetBytes($"{what}\u001f{owner:N}");

    public static byte[] Close(byte[] key, ReadOnlySpan<byte> plain, byte[] label)
    {
        var box = new byte[NonceSize + TagSize + plain.Length];
        var nonce = box.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(
            nonce,
            plain,
            box.AsSpan(NonceSize + TagSize),
            box.AsSpan(NonceSize, TagSize),
            label
        );
        return box;
    }

    /// <exception cref="AuthenticationTagMismatchException">The bytes were changed, or lie in another place than they were sealed for.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, byte[] label)
    {
        if (box.Length < NonceSize + TagSize)
        {
            throw new AuthenticationTagMismatchException();
        }

        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(
            box[..NonceSize],
            box[(NonceSize + TagSize)..],
            box.Slice(NonceSize, TagSize),
            plain,
            label
        );
        return plain;
    }
}

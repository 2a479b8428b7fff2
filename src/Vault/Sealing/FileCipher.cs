using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StationPortal.Vault;

/// <summary>How a file is sealed: a version byte and a salt, then chunks of 64 KiB, each AES-256-GCM under a key derived for this file.
/// The nonce counts the chunks and marks the last one, so chunks cannot be swapped, dropped or cut off.</summary>
internal sealed class FileCipher : IDisposable
{
    public const int ChunkSize = 64 * 1024;
    public const int TagSize = 16;
    public const int SaltSize = 32;
    public const byte Version = 1;

    private readonly AesGcm aes;
    private readonly byte[] nonce = new byte[12];
    private uint chunk;

    public FileCipher(byte[] ownerKey, byte[] salt)
    {
        var key = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            ownerKey,
            MasterKeys.KeySize,
            salt,
            "file"u8.ToArray()
        );
        aes = new AesGcm(key, TagSize);
        CryptographicOperations.ZeroMemory(key);
    }

    public void Close(ReadOnlySpan<byte> plain, Span<byte> box, bool last) =>
        aes.Encrypt(NextNonce(last), plain, box[..plain.Length], box.Slice(plain.Length, TagSize));

    public void Open(ReadOnlySpan<byte> box, Span<byte> plain, bool last) =>
        aes.Decrypt(
            NextNonce(last),
            box[..^TagSize],
            box[^TagSize..],
            plain[..(box.Length - TagSize)]
        );

    public void Dispose() => aes.Dispose();

    private byte[] NextNonce(bool last)
    {
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(7), checked(chunk++));
        nonce[11] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}

using System.Security.Cryptography;

namespace StationPortal.Vault;

/// <summary>The plain bytes of a sealed file. A chunk is handed out only after its tag was checked.</summary>
internal sealed class OpeningStream : Stream
{
    private readonly Stream source;
    private readonly FileCipher cipher;
    private readonly byte[] plain = new byte[FileCipher.ChunkSize];
    private byte[] box = new byte[FileCipher.ChunkSize + FileCipher.TagSize];
    private byte[] ahead = new byte[FileCipher.ChunkSize + FileCipher.TagSize];
    private int aheadLength;
    private int at;
    private int available;
    private bool ended;

    private OpeningStream(Stream source, FileCipher cipher, int aheadLength, byte[] ahead)
    {
        this.source = source;
        this.cipher = cipher;
        this.ahead = ahead;
        this.aheadLength = aheadLength;
    }

    /// <exception cref="AuthenticationTagMismatchException">Not a sealed file.</exception>
    public static async Task<OpeningStream> Over(Stream source, byte[] key, CancellationToken ct)
    {
        var head = new byte[1 + FileCipher.SaltSize];
        var read = await source.ReadAtLeastAsync(head, head.Length, false, ct);
        if (read < head.Length || head[0] != FileCipher.Version)
        {
            throw new AuthenticationTagMismatchException();
        }

        var first = new byte[FileCipher.ChunkSize + FileCipher.TagSize];
        var length = await source.ReadAtLeastAsync(first, first.Length, false, ct);
        return new OpeningStream(source, new FileCipher(key, head[1..]), length, first);
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (at == available && !ended)
        {
            (box, ahead) = (ahead, box);
            var length = aheadLength;
            aheadLength = await source.ReadAtLeastAsync(
                ahead,
                ahead.Length,
                false,
                cancellationToken
            );
            Open(length);
        }

        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (at == available && !ended)
        {
            (box, ahead) = (ahead, box);
            var length = aheadLength;
            aheadLength = source.ReadAtLeast(ahead, ahead.Length, false);
            Open(length);
        }

        return Take(buffer.AsSpan(offset, count));
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Open(int length)
    {
        if (length < FileCipher.TagSize)
        {
            throw new AuthenticationTagMismatchException();
        }

        ended = aheadLength == 0;
        cipher.Open(box.AsSpan(0, length), plain, ended);
        (at, available) = (0, length - FileCipher.TagSize);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, available - at);
        plain.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }
}

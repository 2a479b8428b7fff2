using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Web.Stations.Months;

/// <summary>What a JPEG says of itself (Exif 2.3): when and where it was taken. It may be missing or false, so it is only ever judged, never trusted.</summary>
/// <param name="TakenAt">Without a zone it is read as Asia/Shanghai.</param>
/// <param name="TakenIn">Degrees.</param>
public sealed record PhotoFacts(DateTimeOffset? TakenAt, GeoPoint? TakenIn)
{
    private const int HeadLength = 256 * 1024;
    private const ushort DateTimeOriginal = 0x9003;
    private const ushort ExifFolder = 0x8769;
    private const ushort GpsFolder = 0x8825;

    /// <summary>Nothing is known.</summary>
    public static PhotoFacts None { get; } = new(null, null);

    /// <summary>Reads the head of a file; anything that is no JPEG with Exif gives <see cref="None"/>.</summary>
    public static async Task<PhotoFacts> Read(Stream content, CancellationToken ct)
    {
        var head = new byte[HeadLength];
        var length = await content.ReadAtLeastAsync(head, HeadLength, false, ct);
        return Read(head.AsSpan(0, length));
    }

    /// <summary>The same from bytes.</summary>
    public static PhotoFacts Read(ReadOnlySpan<byte> jpeg)
    {
        var at = jpeg.IndexOf("Exif\0\0"u8);
        if (jpeg.Length < 4 || jpeg[0] != 0xFF || jpeg[1] != 0xD8 || at < 0)
        {
            return None;
        }

        var tiff = new Tiff(jpeg[(at + 6)..].ToArray());
        var root = tiff.Folder(tiff.Number(4, 4));
        var exif = tiff.Folder(tiff.PointerIn(root, ExifFolder));
        var gps = tiff.Folder(tiff.PointerIn(root, GpsFolder));
        return new PhotoFacts(
            exif.TryGetValue(DateTimeOriginal, out var taken) ? TimeOf(tiff.Text(taken)) : null,
            PlaceOf(tiff, gps)
        );
    }

    private static DateTimeOffset? TimeOf(string text) =>
        DateTime.TryParseExact(
            text,
            "yyyy:MM:dd HH:mm:ss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        )
            ? new DateTimeOffset(local, ChinaTime.Offset)
            : null;

    // Tags 1 and 3 are the halves of the earth (N, S, E, W), 2 and 4 the degrees, minutes and seconds.
    private static GeoPoint? PlaceOf(Tiff tiff, Dictionary<ushort, int> gps)
    {
        if (
            !gps.TryGetValue(2, out var north)
            || !gps.TryGetValue(4, out var east)
            || tiff.Degrees(north) is not { } latitude
            || tiff.Degrees(east) is not { } longitude
            || latitude > 90
            || longitude > 180
        )
        {
            return null;
        }

        var south = gps.TryGetValue(1, out var half) && tiff.Text(half).StartsWith('S');
        var west = gps.TryGetValue(3, out half) && tiff.Text(half).StartsWith('W');
        return new GeoPoint(west ? -longitude : longitude, south ? -latitude : latitude);
    }

    /// <summary>The little of TIFF that Exif needs. Whatever points outside the bytes reads as nothing.</summary>
    private sealed class Tiff(byte[] bytes)
    {
        private const int MostEntries = 512;
        private readonly bool little = bytes.AsSpan().StartsWith("II"u8);

        /// <summary>Where each tag's entry begins.</summary>
        public Dictionary<ushort, int> Folder(long at)
        {
            var entries = new Dictionary<ushort, int>();
            var count = at > 0 ? Math.Min(Number(at, 2), MostEntries) : 0;
            for (var i = 0; i < count; i++)
            {
                var entry = at + 2 + (i * 12);
                if (entry + 12 > bytes.Length)
                {
                    break;
                }

                entries[(ushort)Number(entry, 2)] = (int)entry;
            }

            return entries;
        }

        public long PointerIn(Dictionary<ushort, int> folder, ushort tag) =>
            folder.TryGetValue(tag, out var entry) ? Number(entry + 8, 4) : 0;

        public string Text(int entry)
        {
            var length = Number(entry + 4, 4);
            var at = length <= 4 ? entry + 8 : Number(entry + 8, 4);
            return length is > 0 and < 100 && at + length <= bytes.Length
                ? Encoding.ASCII.GetString(bytes, (int)at, (int)length).TrimEnd('\0', ' ')
                : "";
        }

        public decimal? Degrees(int entry)
        {
            var at = Number(entry + 8, 4);
            decimal? whole = 0m;
            for (var part = 0; part < 3; part++)
            {
                var of = Number(at + (part * 8) + 4, 4);
                whole +=
                    of > 0
                        ? Number(at + (part * 8), 4) / (decimal)of / (decimal)Math.Pow(60, part)
                        : null;
            }

            return whole is { } degrees ? decimal.Round(degrees, 6) : null;
        }

        /// <summary>An unsigned number of two or four bytes.</summary>
        public long Number(long at, int length)
        {
            if (at < 0 || at + length > bytes.Length)
            {
                return 0;
            }

            var span = bytes.AsSpan((int)at, length);
            return (length, little) switch
            {
                (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(span),
                (2, false) => BinaryPrimitives.ReadUInt16BigEndian(span),
                (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(span),
                _ => BinaryPrimitives.ReadUInt32BigEndian(span),
            };
        }
    }
}

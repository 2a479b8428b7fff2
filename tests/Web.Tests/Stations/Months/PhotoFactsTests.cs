using System.Buffers.Binary;
using System.Text;
using StationPortal.Stations;
using StationPortal.Web.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Months;

public sealed class PhotoFactsTests
{
    [Fact]
    public void a_photo_tells_its_time_and_place()
    {
        var facts = PhotoFacts.Read(Jpeg());

        Assert.Equal(
            new DateTimeOffset(2026, 3, 10, 9, 30, 0, TimeSpan.FromHours(8)),
            facts.TakenAt
        );
        Assert.Equal(new GeoPoint(113.25m, 23.105m), facts.TakenIn);
    }

    [Fact]
    public void what_is_no_photo_or_is_cut_anywhere_tells_nothing_and_never_fails()
    {
        var whole = Jpeg();

        Assert.Equal(PhotoFacts.None, PhotoFacts.Read([]));
        Assert.Equal(PhotoFacts.None, PhotoFacts.Read("PK Exif\0\0"u8));
        for (var length = 0; length < whole.Length; length++)
        {
            PhotoFacts.Read(whole.AsSpan(0, length));
        }
    }

    /// <summary>A JPEG with one Exif block, little-endian: root, Exif folder with the time (2026-03-10 09:30), GPS folder with the place (113.25 east, 23.105 north).</summary>
    internal static byte[] Jpeg()
    {
        var tiff = new byte[400];
        "II*\0"u8.CopyTo(tiff);
        Put(4, 8);
        Folder(8, (0x8769, 4, 1, 100), (0x8825, 4, 1, 200));
        Folder(100, (0x9003, 2, 20, 130));
        Encoding.ASCII.GetBytes("2026:03:10 09:30:00\0").CopyTo(tiff, 130);
        Folder(200, (1, 2, 2, 'N'), (2, 5, 3, 300), (3, 2, 2, 'E'), (4, 5, 3, 330));
        Degrees(300, 23, 6, 18);
        Degrees(330, 113, 15, 0);
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, 0, .. "Exif\0\0"u8, .. tiff];

        void Put(int at, uint value) =>
            BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at), value);
        void Degrees(int at, params uint[] parts)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                Put(at + (i * 8), parts[i]);
                Put(at + (i * 8) + 4, 1);
            }
        }
        void Folder(int at, params (ushort Tag, ushort Kind, uint Count, uint Value)[] entries)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)entries.Length);
            for (var i = 0; i < entries.Length; i++)
            {
                var entry = at + 2 + (i * 12);
                BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(entry), entries[i].Tag);
                BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(entry + 2), entries[i].Kind);
                Put(entry + 4, entries[i].Count);
                Put(entry + 8, entries[i].Value);
            }
        }
    }
}

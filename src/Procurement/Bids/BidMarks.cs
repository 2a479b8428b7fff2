using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>A draft leaves no events and so has no version; a page remembers instead a mark of the part it showed, and a part that reads otherwise now was changed in another window.</summary>
public static class BidMarks
{
    /// <summary>Of a part of a draft, or of the whole; equal content has equal marks.</summary>
    public static long Of(object? part) =>
        BinaryPrimitives.ReadInt64BigEndian(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part))
        );

    /// <summary>The part "offer".</summary>
    public static long OfOffer(BidContent draft) =>
        Of(draft with { Answers = BidContent.Empty.Answers, Documents = [] });

    /// <summary>The answer to one criterion.</summary>
    public static long OfAnswer(BidContent draft, string criterion) =>
        Of(draft.Answers.GetValueOrDefault(criterion));

    /// <exception cref="ChangedMeanwhileException">The part is not what the page showed.</exception>
    public static void Require(long? seen, long now)
    {
        if (seen is { } mark && mark != now)
        {
            throw new ChangedMeanwhileException();
        }
    }
}

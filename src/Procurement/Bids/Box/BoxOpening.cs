using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Procurement;

/// <summary>Takes the bids out of a closed box for <see cref="OpenBids"/>: first only how many stand, and their texts only when they are enough.</summary>
public sealed class BoxOpening(
    BidBox boxes,
    BoxReading reading,
    BidDocuments documents,
    SealedTexts texts,
    SealedFiles files,
    SearchTokens tokens
)
{
    /// <param name="tender">The tender, closed.</param>
    /// <param name="minimum">With fewer standing bids nothing is read (GP-51, GP-52).</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<PreparedOpening> Prepare(StreamKey tender, int minimum, CancellationToken ct)
    {
        var hash = await boxes.Hash(tender, ct);
        var folders = await reading.Folders(tender, ct);
        if (folders.Count(folder => folder.Standing is not null) < minimum)
        {
            return new(
                hash,
                [.. folders.Select(f => new OpenedEnvelope(f.Supplier, f.Versions, null))],
                []
            );
        }

        var openingKey = await reading.OpeningKey(tender, ct);
        List<OpenedEnvelope> envelopes = [];
        List<ITransactionPart> parts = [];
        foreach (var folder in folders)
        {
            envelopes.Add(
                new(
                    folder.Supplier,
                    folder.Versions,
                    await Read(tender, folder, openingKey, parts, ct)
                )
            );
        }

        return new(hash, envelopes, parts);
    }

    private async Task<BidOffer?> Read(
        StreamKey tender,
        BidFolder folder,
        byte[] openingKey,
        List<ITransactionPart> parts,
        CancellationToken ct
    )
    {
        if (BoxReading.Content(folder, openingKey) is not { } content)
        {
            return null;
        }

        var bid = Bid.Key(tender, folder.Supplier).Id;
        parts.Add(
            await texts.Write(
                bid,
                content.Answers.ToDictionary(
                    answer => AnswerName(answer.Key),
                    answer => answer.Value,
                    StringComparer.Ordinal
                ),
                ct
            )
        );
        List<BidFile> kept = [];
        foreach (var document in content.Documents)
        {
            var plain = await documents.Read(document, ct);
            using var stream = new MemoryStream(plain, writable: false);
            var stored = await files.Put(
                bid,
                new FileLabel(document.Name, document.MediaType),
                stream,
                ct
            );
            parts.Add(stored.Part);
            kept.Add(new(stored.Address, document.Sha256, document.Size));
        }

        return new(
            content.Price ?? 0m,
            content.YearlyHours,
            new SmeStatement(content.Sme ?? SmeKind.None, content.SmallShare),
            [
                .. content.Answers.Select(answer => new CriterionAnswer(
                    answer.Key,
                    tokens.Fingerprint(bid, answer.Value)
                )),
            ],
            kept
        );
    }

    /// <summary>Name of a criterion's answer among the bid's texts in the vault.</summary>
    public static string AnswerName(string criterionId) => $"answer:{criterionId}";
}

/// <summary>What the opening decides on, and the rows that go with it.</summary>
/// <param name="BoxHash">Of the box as it was read.</param>
/// <param name="Parts">Texts and documents of the bids, for the vault.</param>
public sealed record PreparedOpening(
    string BoxHash,
    IReadOnlyList<OpenedEnvelope> Envelopes,
    IReadOnlyList<ITransactionPart> Parts
);

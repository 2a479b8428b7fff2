using System.Text.Json;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;

namespace StationPortal.Evaluation;

/// <summary>The lists behind frozen figures, as files addressed by their content: no list can be exchanged for another. They hold ids only, nobody's name.</summary>
public sealed class RecordList(IFileStore files)
{
    /// <summary>Stores a figure's list.</summary>
    public async Task<FrozenFigure> Seal(CountedFigure figure, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var content = JsonSerializer.SerializeToUtf8Bytes(figure.Records, StoredJson.Options);
        var stored = await files.Put(target => target.WriteAsync(content, ct).AsTask(), ct);
        return new(
            figure.Name,
            figure.Value,
            figure.Numerator,
            figure.Denominator,
            figure.Records.Count,
            new FileRef($"{figure.Name}.json", stored.Address, stored.Length)
        );
    }

    /// <summary>The list of a frozen figure; <c>null</c> when its file is not stored.</summary>
    public async Task<CountedFigure?> Open(FrozenFigure figure, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(figure);
        await using var content = await files.Open(figure.List.Sha256, ct);
        return content is null
            ? null
            : new(
                figure.Name,
                await JsonSerializer.DeserializeAsync<List<FigureRecord>>(
                    content,
                    StoredJson.Options,
                    ct
                ) ?? []
            );
    }
}

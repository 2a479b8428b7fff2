using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace StationPortal.EventStore;

/// <summary>The tables of all read models, by the kind of stream that makes their rows.</summary>
public sealed class ReadModelTables
{
    private readonly FrozenDictionary<string, ReadModelTable[]> byStreamType;

    public ReadModelTables(StoreModel model, IDbContextFactory<ReadModels> contexts)
    {
        using var db = contexts.CreateDbContext();
        All =
        [
            .. model.ReadModels.Select(readModel => new ReadModelTable(
                readModel,
                db.Model.FindEntityType(readModel.Row)
                    ?? throw new InvalidOperationException(readModel.Row.Name)
            )),
        ];
        byStreamType = All.GroupBy(table => table.StreamType, StringComparer.Ordinal)
            .ToFrozenDictionary(
                tables => tables.Key,
                tables => tables.ToArray(),
                StringComparer.Ordinal
            );
    }

    internal IReadOnlyList<ReadModelTable> All { get; }

    internal ReadModelTable[] Of(string? streamType) =>
        streamType is null ? [] : byStreamType.GetValueOrDefault(streamType) ?? [];
}

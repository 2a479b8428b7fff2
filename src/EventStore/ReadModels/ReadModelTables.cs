using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace StationPortal.EventStore;

/// <summary>The tables of all read models, by the kind of stream that makes their rows.</summary>
public sealed class ReadModelTables
{
    // Hosts of one process share a store's model, and with it the compiled readers of its columns.
    private static readonly ConditionalWeakTable<StoreModel, IReadOnlyList<ReadModelTable>> known =
    [];

    private readonly FrozenDictionary<string, ReadModelTable[]> byStreamType;

    public ReadModelTables(StoreModel model, IDbContextFactory<ReadModels> contexts)
    {
        All = known.GetValue(model, _ => Make(model, contexts));
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

    private static ReadModelTable[] Make(StoreModel model, IDbContextFactory<ReadModels> contexts)
    {
        using var db = contexts.CreateDbContext();
        return
        [
            .. model.ReadModels.Select(readModel => new ReadModelTable(
                readModel,
                db.Model.FindEntityType(readModel.Row)
                    ?? throw new InvalidOperationException(readModel.Row.Name)
            )),
        ];
    }
}

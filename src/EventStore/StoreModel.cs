using Microsoft.EntityFrameworkCore;

namespace StationPortal.EventStore;

/// <summary>What the modules bring to the store: names of events, read models, subscriptions. Filled once, at start.</summary>
public sealed class StoreModel
{
    private readonly List<Action<ModelBuilder>> entities = [];
    private readonly List<ReadModelRegistration> readModels = [];

    public EventTypes Events { get; } = new();

    /// <summary>The inline read models in order of registration.</summary>
    public IReadOnlyList<ReadModelRegistration> ReadModels => readModels;

    /// <summary>Adds a read model with its indexes; its key is always (TenantId, Id).</summary>
    public StoreModel ReadModel<TRow>(
        Action<Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<TRow>>? configure =
            null
    )
        where TRow : class, IReadModel<TRow>
    {
        readModels.Add(
            new ReadModelRegistration(
                typeof(TRow),
                TRow.StreamType,
                (row, e) => TRow.Fold((TRow?)row, e)
            )
        );
        entities.Add(builder =>
        {
            var entity = builder.Entity<TRow>();
            entity.HasKey(nameof(IReadModel<>.TenantId), nameof(IReadModel<>.Id));
            // A computed property is no column; a list of records would else be taken for a relation.
            foreach (
                var computed in typeof(TRow).GetProperties().Where(property => !property.CanWrite)
            )
            {
                entity.Ignore(computed.Name);
            }

            configure?.Invoke(entity);
        });
        return this;
    }

    /// <summary>Maps every registered entity.</summary>
    public void Map(ModelBuilder builder) => entities.ForEach(map => map(builder));
}

/// <summary>One inline read model.</summary>
public sealed record ReadModelRegistration(
    Type Row,
    string StreamType,
    Func<object?, StoredEvent, object?> Fold
);

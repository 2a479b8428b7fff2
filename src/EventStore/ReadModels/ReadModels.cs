using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace StationPortal.EventStore;

/// <summary>Queries the read models with LINQ: <c>db.Set&lt;TenderPage&gt;()</c>. The log writes them; nothing is saved through this context.</summary>
public sealed class ReadModels(DbContextOptions<ReadModels> options, StoreModel model)
    : DbContext(options)
{
    internal StoreModel StoreModel { get; } = model;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IModelCacheKeyFactory, ModelPerStore>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ReadModelConventions.Configure(configurationBuilder, StoreModel);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        StoreModel.Map(modelBuilder);
        ReadModelConventions.NameInSnakeCase(modelBuilder.Model);
    }

    // Two stores in one process (tests, bench) may register different read models.
    private sealed class ModelPerStore : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) =>
            (context.GetType(), ((ReadModels)context).StoreModel, designTime);
    }
}

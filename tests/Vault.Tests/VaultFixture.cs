using Npgsql;
using StationPortal.EventStore;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Vault.Tests;

/// <summary>A vault on an empty schema and an empty folder.</summary>
public sealed class VaultFixture(TestServer server) : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new(server);
    private readonly string folder = TestFolder.New("vault");

    public MasterKeys Keys { get; } = MasterKeys.Create("1");
    public NpgsqlDataSource Database => postgres.DataSource;
    public SearchTokens Tokens => new(Keys);
    public SealedTexts Texts => TextsUnder(Keys);
    public SealedFiles Files => new(Database, new OwnerKeys(Database, Keys), Tokens, Store);
    public DiskFileStore Store => new(Path.Combine(folder, "files"));

    public SealedTexts TextsUnder(MasterKeys keys) =>
        new(Database, new OwnerKeys(Database, keys), new SearchTokens(keys));

    public string JournalPath(string name) => Path.Combine(folder, name);

    public ErasureJournal Journal(string name) => new(JournalPath(name), Database);

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        await VaultSchema.Apply(Database, CancellationToken.None);
    }

    /// <summary>Writes a part in a transaction of its own, as a decision would.</summary>
    public async Task Commit(params ITransactionPart[] parts)
    {
        await using var connection = await Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var part in parts)
        {
            part.AddTo(batch);
        }

        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public async Task Write(Guid owner, params (string Name, string Text)[] texts) =>
        await Commit(
            await Texts.Write(
                owner,
                texts.ToDictionary(text => text.Name, text => text.Text, StringComparer.Ordinal),
                CancellationToken.None
            )
        );

    public Task<T?> Scalar<T>(string sql, params object[] values) =>
        postgres.Scalar<T>(sql, values);

    public Task Execute(string sql) => postgres.Execute(sql);

    public async ValueTask DisposeAsync()
    {
        await postgres.DisposeAsync();
        TestFolder.Delete(folder);
    }
}

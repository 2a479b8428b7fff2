using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql;

namespace StationPortal.EventStore;

/// <summary>The DDL of one read model's table and the hash by which a changed shape is noticed.</summary>
internal sealed record ReadModelShape(string Name, string StreamType, string Ddl)
{
    // Hosts of one process share EF Core's model, and with it the shapes.
    private static readonly ConditionalWeakTable<IModel, IReadOnlyList<ReadModelShape>> known = [];

    public string Hash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Ddl)));

    /// <summary>The shapes that EF Core's model asks for, in the order of registration.</summary>
    public static IReadOnlyList<ReadModelShape> Of(ReadModels db, ReadModelTables tables) =>
        known.GetValue(
            db.GetService<IDesignTimeModel>().Model,
            design => WorkOut(db, tables, design)
        );

    /// <summary>By table that is there: the hash of the shape in which it was made.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Standing(
        NpgsqlConnection connection,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(
            "select name, shape from store_read_models where to_regclass(name) is not null",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(ct);
        var shapes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            shapes.Add(reader.GetString(0), reader.GetString(1));
        }

        return shapes;
    }

    private static IReadOnlyList<ReadModelShape> WorkOut(
        ReadModels db,
        ReadModelTables tables,
        IModel design
    )
    {
        var operations = db.GetService<IMigrationsModelDiffer>()
            .GetDifferences(null, design.GetRelationalModel())
            .ToLookup(TableOf, StringComparer.Ordinal);
        var generator = db.GetService<IMigrationsSqlGenerator>();
        return
        [
            .. tables.All.Select(table => new ReadModelShape(
                table.Name,
                table.StreamType,
                string.Concat(
                    generator
                        .Generate([.. operations[table.Name]], design)
                        .Select(c => c.CommandText)
                )
            )),
        ];
    }

    public async Task<bool> Exists(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select to_regclass($1) is not null",
            connection
        );
        command.Parameters.Add(new() { Value = Name });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>The hash of the shape in which the table was made, or <c>null</c> when its rows were never made.</summary>
    public async Task<string?> Recorded(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select shape from store_read_models where name = $1",
            connection
        );
        command.Parameters.Add(new() { Value = Name });
        return await command.ExecuteScalarAsync(ct) as string;
    }

    public async Task Record(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into store_read_models (name, shape) values ($1, $2)
            on conflict (name) do update set shape = excluded.shape, built = now()
            """,
            connection
        );
        command.Parameters.Add(new() { Value = Name });
        command.Parameters.Add(new() { Value = Hash });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string? TableOf(MigrationOperation operation) =>
        operation switch
        {
            CreateTableOperation create => create.Name,
            CreateIndexOperation index => index.Table,
            _ => null,
        };
}

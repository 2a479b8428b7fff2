using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace StationPortal.EventStore;

/// <summary>The statements of one read model's table, generated from EF Core's metadata.</summary>
internal sealed class ReadModelTable
{
    private readonly ReadModelRegistration registration;
    private readonly ReadModelColumn[] columns;
    private readonly Func<object?[], object> create;
    private readonly string selectSql;
    private readonly string upsertSql;
    private readonly string deleteSql;
    private readonly string selectSetSql;
    private readonly string upsertSetSql;
    private readonly string deleteSetSql;

    public ReadModelTable(ReadModelRegistration registration, IEntityType entity)
    {
        this.registration = registration;
        Name = entity.GetTableName() ?? throw new InvalidOperationException(entity.Name);
        columns = [.. entity.GetProperties().Select(property => new ReadModelColumn(property))];
        create = Creator(registration.Row, columns);
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        var values = string.Join(", ", columns.Select((_, i) => $"${i + 1}"));
        var others = columns.Where(c => c.Name is not ("tenant_id" or "id")).ToArray();
        var updates = string.Join(
            ", ",
            others.Select(c => $"\"{c.Name}\" = excluded.\"{c.Name}\"")
        );
        selectSql = $"select {names} from {Name} where tenant_id = $1 and id = $2";
        var replacing =
            "on conflict (tenant_id, id) do "
            + (others.Length == 0 ? "nothing" : $"update set {updates}");
        upsertSql = $"insert into {Name} ({names}) values ({values}) {replacing}";
        deleteSql = $"delete from {Name} where tenant_id = $1 and id = $2";
        const string keys = "unnest($1::varchar[], $2::uuid[]) with ordinality as k (t, i, n)";
        var rows = string.Join(", ", columns.Select(c => $"r.\"{c.Name}\""));
        selectSetSql =
            $"select {rows}, k.n from {keys} join {Name} r on r.tenant_id = k.t and r.id = k.i";
        upsertSetSql = $"insert into {Name} ({names}) select * from unnest({values}) {replacing}";
        deleteSetSql = $"delete from {Name} r using {keys} where r.tenant_id = k.t and r.id = k.i";
        CopySql = $"copy {Name} ({names}) from stdin (format binary)";
    }

    /// <summary>The table's name, in snake_case.</summary>
    public string Name { get; }

    /// <summary>The kind of stream that makes its rows.</summary>
    public string StreamType => registration.StreamType;

    /// <summary>COPY into the table.</summary>
    public string CopySql { get; }

    /// <summary>Whether a person means this table: its own name or its type's.</summary>
    public bool IsNamed(string name) =>
        string.Equals(name, Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, registration.Row.Name, StringComparison.OrdinalIgnoreCase);

    public object? Fold(object? row, StoredEvent e) => registration.Fold(row, e);

    public NpgsqlBatchCommand Select(StreamKey key) => ByKey(selectSql, key);

    /// <summary>Writes the row, or deletes it when there is nothing to show.</summary>
    public NpgsqlBatchCommand Save(StreamKey key, object? row)
    {
        if (row is null)
        {
            return ByKey(deleteSql, key);
        }

        var command = new NpgsqlBatchCommand(upsertSql);
        foreach (var column in columns)
        {
            command.Parameters.Add(column.Parameter(row));
        }

        return command;
    }

    /// <summary>The rows of a set of streams, each with its stream's place in the set; see <see cref="ReadOfSet"/>.</summary>
    public NpgsqlBatchCommand SelectSet(IReadOnlyCollection<StreamKey> keys) =>
        Sets.ByKeys(selectSetSql, keys);

    /// <summary>Writes the rows of a set of streams, and deletes those with nothing to show.</summary>
    public void SaveSet(NpgsqlBatch batch, IReadOnlyList<(StreamKey Key, object? Row)> set)
    {
        var gone = set.Where(each => each.Row is null).Select(each => each.Key).ToList();
        if (gone.Count > 0)
        {
            batch.BatchCommands.Add(Sets.ByKeys(deleteSetSql, gone));
        }

        var rows = set.Select(each => each.Row).OfType<object>().ToList();
        if (rows.Count > 0)
        {
            var command = new NpgsqlBatchCommand(upsertSetSql);
            foreach (var column in columns)
            {
                command.Parameters.Add(column.Parameters(rows));
            }

            batch.BatchCommands.Add(command);
        }
    }

    /// <summary>A row of <see cref="SelectSet"/> and the place of its stream, from 1.</summary>
    public (object Row, long Place) ReadOfSet(NpgsqlDataReader row) =>
        (Read(row), row.GetInt64(columns.Length));

    public object Read(NpgsqlDataReader row)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = columns[i].Read(row, i);
        }

        return create(values);
    }

    public async Task Copy(NpgsqlBinaryImporter copy, object row, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
        foreach (var column in columns)
        {
            await column.Write(copy, row, ct);
        }
    }

    private static NpgsqlBatchCommand ByKey(string sql, StreamKey key) =>
        new(sql)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = key.Tenant },
                new NpgsqlParameter<Guid> { TypedValue = key.Id },
            },
        };

    // A row is made through the constructor whose parameters are all columns (a positional record or an empty one), the rest through setters.
    private static Func<object?[], object> Creator(Type row, ReadModelColumn[] columns)
    {
        int Index(string? name) =>
            Array.FindIndex(
                columns,
                c => string.Equals(c.Property, name, StringComparison.OrdinalIgnoreCase)
            );
        var values = Expression.Parameter(typeof(object?[]));
        Expression Value(int index, Type type) =>
            Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(index)), type);
        var constructor =
            row.GetConstructors()
                .Where(c => c.GetParameters().All(p => Index(p.Name) >= 0))
                .MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"{row.Name} has no usable constructor.");
        var parameters = constructor.GetParameters();
        var given = parameters.Select(p => Index(p.Name)).ToHashSet();
        var rest = columns
            .Select((column, index) => (column, index))
            .Where(c => !given.Contains(c.index))
            .Select(c => (property: row.GetProperty(c.column.Property), c.index))
            .Select(c =>
                Expression.Bind(
                    c.property ?? throw new MissingMemberException(row.Name),
                    Value(c.index, c.property.PropertyType)
                )
            );
        var made = Expression.MemberInit(
            Expression.New(
                constructor,
                parameters.Select(p => Value(Index(p.Name), p.ParameterType))
            ),
            rest
        );
        return Expression.Lambda<Func<object?[], object>>(made, values).Compile();
    }
}

using System.Text;
using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Vault;

/// <summary>Texts about people and organisations, encrypted under their owner's key and found by token. Events carry only the owner's id.</summary>
public sealed class SealedTexts(NpgsqlDataSource database, OwnerKeys keys, SearchTokens tokens)
{
    /// <summary>Encrypts texts to be stored in the deciding transaction; a text of the same name is replaced.</summary>
    /// <param name="owner">Person, organisation, draft or bid.</param>
    /// <param name="texts">By field (<see cref="PersonFields"/>) or a free name.</param>
    /// <param name="ct">Ends the look for the key.</param>
    /// <exception cref="OwnerErasedException">The owner was erased.</exception>
    public async Task<ITransactionPart> Write(
        Guid owner,
        IReadOnlyDictionary<string, string> texts,
        CancellationToken ct
    )
    {
        var key = await keys.GetOrCreate(owner, ct);
        return new SealedTextRows(
            owner,
            [
                .. texts.Select(text => new SealedText(
                    text.Key,
                    Sealed.Close(
                        key,
                        Encoding.UTF8.GetBytes(text.Value),
                        Sealed.Label(text.Key, owner)
                    ),
                    PersonFields.Searchable.Contains(text.Key)
                        ? tokens.AllOf(text.Key, text.Value)
                        : []
                )),
            ]
        );
    }

    /// <summary>Forgets single texts, e.g. a draft that was sent.</summary>
    public static ITransactionPart Remove(Guid owner, params IReadOnlyList<string> names) =>
        new RemovedTexts(owner, names);

    /// <summary>Every text of one owner; empty when there is none or the owner was erased.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Read(Guid owner, CancellationToken ct) =>
        (await ReadMany([owner], ct)).GetValueOrDefault(owner) ?? Nothing;

    /// <summary>Every text of many owners in one query. Owners without texts, and erased ones, are missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, string>>> ReadMany(
        IReadOnlyCollection<Guid> owners,
        CancellationToken ct
    )
    {
        await using var command = database.CreateCommand(
            """
            select k.owner, k.master, k.wrapped, t.name, t.sealed
            from vault_keys k join vault_texts t on t.owner = k.owner
            where k.owner = any($1) and k.wrapped is not null order by k.owner
            """
        );
        command.Parameters.AddWithValue(owners.ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        var answer = new Dictionary<Guid, IReadOnlyDictionary<string, string>>();
        Guid? current = null;
        var (key, texts) = (
            Array.Empty<byte>(),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        while (await reader.ReadAsync(ct))
        {
            var owner = reader.GetGuid(0);
            if (owner != current)
            {
                current = owner;
                key = keys.Unwrap(
                    owner,
                    reader.GetString(1),
                    await reader.GetFieldValueAsync<byte[]>(2, ct)
                );
                texts = new Dictionary<string, string>(StringComparer.Ordinal);
                answer.Add(owner, texts);
            }

            var name = reader.GetString(3);
            var box = await reader.GetFieldValueAsync<byte[]>(4, ct);
            texts.Add(
                name,
                Encoding.UTF8.GetString(Sealed.Open(key, box, Sealed.Label(name, owner)))
            );
        }

        return answer;
    }

    /// <summary>One field of many owners, e.g. the names on a page. Owners without it are missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ReadField(
        IReadOnlyCollection<Guid> owners,
        string name,
        CancellationToken ct
    ) =>
        (await ReadMany(owners, ct))
            .Where(owner => owner.Value.ContainsKey(name))
            .ToDictionary(owner => owner.Key, owner => owner.Value[name]);

    /// <summary>Owners whose field has this value, whatever its spelling (full-width, spaces, prefixes).</summary>
    public Task<IReadOnlyList<Guid>> Find(string field, string value, CancellationToken ct) =>
        Owners(field, [tokens.Of(field, value)], ct);

    /// <summary>Owners whose ID number is this one or differs from it in one position: a slip of the pen is still found.</summary>
    public Task<IReadOnlyList<Guid>> FindByIdNumberAlmost(string value, CancellationToken ct) =>
        Owners(PersonFields.IdNumberOneOut, [.. tokens.OneLeftOut(value)], ct);

    /// <summary>Owners by each of many values of a field, in one query; a value that nobody has is missing from the answer.</summary>
    public Task<ILookup<string, Guid>> FindMany(
        string field,
        IReadOnlyCollection<string> values,
        CancellationToken ct
    ) =>
        OwnersByValue(
            field,
            values.Select(value => (Token: tokens.Of(field, value), Value: value)),
            ct
        );

    /// <summary>The same for ID numbers that may differ in one position.</summary>
    public Task<ILookup<string, Guid>> FindManyByIdNumberAlmost(
        IReadOnlyCollection<string> values,
        CancellationToken ct
    ) =>
        OwnersByValue(
            PersonFields.IdNumberOneOut,
            values.SelectMany(value =>
                tokens.OneLeftOut(value).Select(token => (Token: token, Value: value))
            ),
            ct
        );

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    private async Task<ILookup<string, Guid>> OwnersByValue(
        string kind,
        IEnumerable<(byte[] Token, string Value)> wanted,
        CancellationToken ct
    )
    {
        var byToken = wanted.ToLookup(
            each => Convert.ToHexString(each.Token),
            each => each.Value,
            StringComparer.Ordinal
        );
        await using var command = database.CreateCommand(
            "select owner, token from vault_search where kind = $1 and token = any($2)"
        );
        command.Parameters.AddWithValue(kind);
        command.Parameters.AddWithValue(
            byToken.Select(each => Convert.FromHexString(each.Key)).ToArray()
        );
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new HashSet<(string Value, Guid Owner)>();
        while (await reader.ReadAsync(ct))
        {
            var token = Convert.ToHexString(await reader.GetFieldValueAsync<byte[]>(1, ct));
            foreach (var value in byToken[token])
            {
                found.Add((value, reader.GetGuid(0)));
            }
        }

        return found.ToLookup(each => each.Value, each => each.Owner, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<Guid>> Owners(
        string kind,
        byte[][] anyOf,
        CancellationToken ct
    )
    {
        await using var command = database.CreateCommand(
            "select distinct owner from vault_search where kind = $1 and token = any($2) order by owner"
        );
        command.Parameters.AddWithValue(kind);
        command.Parameters.AddWithValue(anyOf);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var owners = new List<Guid>();
        while (await reader.ReadAsync(ct))
        {
            owners.Add(reader.GetGuid(0));
        }

        return owners;
    }
}

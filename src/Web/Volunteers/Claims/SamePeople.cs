using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>Who else a volunteer is: the vault's other persons with the same ID number, compared by its HMAC (VO-10). One index is asked, since every claim asks it.</summary>
public sealed class SamePeople(NpgsqlDataSource database)
{
    private const string Others = """
        select distinct same.owner
        from volunteer_page who
        join vault_search own on own.owner = who.person and own.kind = 'id_number'
        join vault_search same on same.kind = 'id_number' and same.token = own.token
        where who.tenant_id = $1 and who.id = $2 and same.owner <> who.person
        """;

    /// <summary>Persons with the volunteer's ID number, their own record left out; none for most.</summary>
    /// <param name="volunteer">Stream of the volunteer.</param>
    /// <param name="ct">Ends the look-up.</param>
    public async Task<IReadOnlyList<Guid>> Of(StreamKey volunteer, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Others);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = volunteer.Tenant });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = volunteer.Id });
        await using var rows = await command.ExecuteReaderAsync(ct);
        var found = new List<Guid>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(rows.GetGuid(0));
        }

        return found;
    }
}

using Npgsql;

namespace StationPortal.EventStore;

/// <summary>How one subscription stands.</summary>
/// <param name="Name">Its key.</param>
/// <param name="MovedAt">When its checkpoint last moved; <c>null</c> = never.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="LastFailure">The kind of the last one; the log has the rest.</param>
public sealed record SubscriptionState(
    string Name,
    DateTimeOffset? MovedAt,
    int Failures,
    string? LastFailure
);

/// <summary>Asks how the subscriptions stand, for the health answer and the administrator's page.</summary>
public sealed class SubscriptionHealth(NpgsqlDataSource source)
{
    private const string Sql = """
        select name, last_updated, failures, last_failure from mt_event_progression order by name
        """;

    public async Task<IReadOnlyList<SubscriptionState>> Read(CancellationToken ct)
    {
        await using var command = source.CreateCommand(Sql);
        await using var row = await command.ExecuteReaderAsync(ct);
        var states = new List<SubscriptionState>();
        while (await row.ReadAsync(ct))
        {
            states.Add(
                new SubscriptionState(
                    row.GetString(0),
                    row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1),
                    row.GetInt32(2),
                    row.IsDBNull(3) ? null : row.GetString(3)
                )
            );
        }

        return states;
    }
}

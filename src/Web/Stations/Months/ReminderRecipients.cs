using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Stations.Months;

/// <summary>Who is told at each step of a reminder. Where a station named nobody with an account, its operator's people are told.</summary>
public sealed class ReminderRecipients(IEventLog log, Recipients recipients, StationMailbox mailbox)
{
    /// <returns>Persons in the vault, each once.</returns>
    public Task<IReadOnlyList<Guid>> Of(
        ReminderStep step,
        StreamKey month,
        StationMonth state,
        StationTask task,
        CancellationToken ct
    ) =>
        step switch
        {
            ReminderStep.Worker => Staff(
                month.Tenant,
                state,
                StationPost.Worker,
                task.Assignee,
                ct
            ),
            ReminderStep.Head => Staff(month.Tenant, state, StationPost.Head, null, ct),
            ReminderStep.Township => recipients.OfTownship(month.Tenant, state.Plan.Township, ct),
            _ => recipients.Of(Role.Official, month.Tenant, ct),
        };

    private async Task<IReadOnlyList<Guid>> Staff(
        string tenant,
        StationMonth state,
        StationPost post,
        Guid? assignee,
        CancellationToken ct
    )
    {
        var station = await log.Find<Station>(new StreamKey(tenant, state.Plan.Station), ct);
        var accounts = assignee is { } one
            ? [one]
            : station
                ?.Staff.Values.Where(member => member.Post == post)
                .Select(member => member.Account)
                .OfType<Guid>()
                .ToList()
                ?? [];
        return await mailbox.Of(tenant, accounts, state.Operator, ct);
    }
}

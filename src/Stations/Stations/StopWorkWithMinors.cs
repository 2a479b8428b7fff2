using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Whoever's record check has become older than a year stops working with minors until there is a new one (CA-20). Only the timer makes it.</summary>
[AllowedFor]
public sealed record StopWorkWithMinors(StreamKey Stream) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Refuse.Missing(state);
        var months = RecordChecks.Months(Stream.Tenant, context);
        foreach (
            var member in station.Staff.Values.Where(member =>
                station.Status != StationStatus.Closed
                && member.WithMinors
                && !member.ClearOn(context.Today, months)
            )
        )
        {
            yield return new StaffChanged(
                member.Person,
                member.Account,
                member.Post,
                member.Certificate,
                WithMinors: false
            );
            if (member.RecordCheck is { } check)
            {
                yield return new RecordCheckReminded(member.Person, check.On.AddMonths(months));
            }
        }
    }
}

/// <summary>Finds stations with someone whose check has run out.</summary>
public sealed class StopWorkWithMinorsWhenDue(ReadModels db, IRuleBooks rules) : ITimedJob
{
    public string Name => "stop-work-with-minors";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(now);
        // The strictest county decides whom to look at; the decision then asks the station's own.
        var months = (await rules.Current(ct))
            .Parameters.Named("CA-20.check_months")
            .Min(row => int.Parse(row.Value, CultureInfo.InvariantCulture));
        var oldest = today.AddMonths(-months);
        var due = await db.Set<StationDetails>()
            .Where(row => row.OldestCheck <= oldest)
            .Select(row => new StreamKey(row.TenantId, row.Id))
            .ToListAsync(ct);
        foreach (var station in due)
        {
            yield return new(station.Tenant, new StopWorkWithMinors(station));
        }
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Tells a station that the record check of someone who works with minors ends soon (CA-20), once for each check. Only the timer makes it.</summary>
[AllowedFor]
public sealed record RemindOfRecordChecks(StreamKey Stream) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Refuse.Missing(state);
        var months = RecordChecks.Months(Stream.Tenant, context);
        var last = context.Today.AddDays(
            context.Rules.Parameters.Count("CA-20.warn_days", Stream.Tenant, context.Today)
        );
        foreach (
            var member in station.Staff.Values.Where(member =>
                station.Status != StationStatus.Closed
                && member is { WithMinors: true, Reminded: null }
            )
        )
        {
            if (member.RecordCheck is { } check && check.On.AddMonths(months) <= last)
            {
                yield return new RecordCheckReminded(member.Person, check.On.AddMonths(months));
            }
        }
    }
}

/// <summary>Finds stations with someone whose check ends soon.</summary>
public sealed class RemindOfRecordChecksWhenDue(ReadModels db, IRuleBooks rules) : ITimedJob
{
    public string Name => "remind-of-record-checks";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(now);
        var book = await rules.Current(ct);
        // The strictest county decides whom to look at; then the station's own is asked.
        var oldest = today
            .AddDays(Everywhere(book, "CA-20.warn_days").Max())
            .AddMonths(-Everywhere(book, "CA-20.check_months").Min());
        var due = await db.Set<StationDetails>()
            .Where(row => row.CheckToRemind <= oldest && row.ClosedBecause == null)
            .Select(row => new
            {
                row.TenantId,
                row.Id,
                row.CheckToRemind,
            })
            .ToListAsync(ct);
        foreach (var station in due)
        {
            var ends = station.CheckToRemind?.AddMonths(
                book.Parameters.Count("CA-20.check_months", station.TenantId, today)
            );
            var warn = book.Parameters.Count("CA-20.warn_days", station.TenantId, today);
            if (ends <= today.AddDays(warn))
            {
                yield return new(
                    station.TenantId,
                    new RemindOfRecordChecks(new StreamKey(station.TenantId, station.Id))
                );
            }
        }
    }

    private static IEnumerable<int> Everywhere(RuleBook book, string name) =>
        book
            .Parameters.Named(name)
            .Select(row => int.Parse(row.Value, CultureInfo.InvariantCulture));
}

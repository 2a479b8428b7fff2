using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Hours were corrected or voided: certificates that count them say so from then on (VO-08).</summary>
public sealed class NoteCertificatesWhenHoursChange(
    IDbContextFactory<ReadModels> contexts,
    Decider decider
) : ISubscription
{
    public string Name => "note-certificates-when-hours-change";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "volunteers.hours_corrected",
            "volunteers.hours_voided",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var record = e.Data switch
        {
            HoursCorrected corrected => corrected.Record,
            HoursVoided voided => voided.Record,
            _ => Guid.Empty,
        };
        var year = e.Stream.Id.ToString("N");
        await using var db = await contexts.CreateDbContextAsync(ct);
        var certificates = await db.Set<CertificatePage>()
            .Where(row =>
                row.TenantId == e.Stream.Tenant && row.IssuedOn != null && row.Years.Contains(year)
            )
            .Select(row => row.Id)
            .ToListAsync(ct);
        foreach (var id in certificates)
        {
            var key = new StreamKey(e.Stream.Tenant, id);
            await decider.React(new NoteHoursChanged(key, record), e, session, ct);
        }
    }
}

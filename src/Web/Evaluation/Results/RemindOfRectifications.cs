using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Jobs;
using StationPortal.Web.Stations;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>Tells an agency three days before something is to be put right, and once more when the day has passed (EV-20).</summary>
internal sealed class RemindOfRectifications(
    IDbContextFactory<ReadModels> contexts,
    StationMailbox mailbox,
    NpgsqlDataSource database,
    TimeProvider clock
) : IScheduledWork
{
    private const int DaysBefore = 3;

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var soon = today.AddDays(DaysBefore);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var waiting = await db.Set<AssessmentRow>()
            .AsNoTracking()
            .Where(row => row.RectifyBy <= soon)
            .ToListAsync(ct);
        foreach (var row in waiting)
        {
            foreach (var one in row.Notes.Rectifications.Where(one => one.Due <= soon))
            {
                await Tell(row, one, one.Due < today, now, ct);
            }
        }
    }

    private async Task Tell(
        AssessmentRow row,
        OpenRectification one,
        bool late,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var batch = database.CreateBatch();
        foreach (var person in await mailbox.Of(row.County, [], row.Operator, ct))
        {
            var mail = new RectificationDueMail(
                person,
                row.StationName,
                row.RoundName,
                one.Due,
                $"/assessments/{row.TenantId}/{row.Id}?tab=After"
            );
            new OutgoingMail(row.TenantId, mail, now)
            {
                Id = DerivedId.From(
                    late ? "rectification-late" : "rectification-due",
                    row.Id.ToString("N"),
                    one.No.ToString(CultureInfo.InvariantCulture),
                    one.Due.ToString("O", CultureInfo.InvariantCulture),
                    person.ToString("N")
                ),
            }.AddTo(batch);
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
    }
}

/// <summary>Something is to be put right by a day. Nobody served is named.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Station">The station.</param>
/// <param name="Round">The round.</param>
/// <param name="Due">The last day.</param>
/// <param name="Page">Where it is reported.</param>
public sealed record RectificationDueMail(
    Guid Recipient,
    string Station,
    string Round,
    DateOnly Due,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Station, Round, Due];

    public override string? Path => Page;
}

using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Web.Stations.Months;

/// <summary>A reminder becomes one mail and inbox entry for each person of its step: several tasks of a station reminded on one day are one mail, which names the oldest (MT-05).</summary>
public sealed class TellWhenTaskReminded(IEventLog log, ReminderRecipients recipients)
    : ISubscription
{
    public string Name => "tell-when-task-reminded";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "stations.task_reminded" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var reminded = (TaskReminded)e.Data;
        if (
            await log.Find<StationMonth>(e.Stream, ct) is not { } month
            || !month.Tasks.TryGetValue(reminded.No, out var task)
        )
        {
            return;
        }

        foreach (var person in await recipients.Of(reminded.Step, e.Stream, month, task, ct))
        {
            var mail = new TaskOverdueMail(
                person,
                month.Plan.StationName,
                task.Planned.Duty.Title,
                task.Planned.Due,
                $"/station-months/{e.Stream.Tenant}/{e.Stream.Id}"
            );
            await session.Write(
                new OutgoingMail(e.Stream.Tenant, mail, e.At) { Id = IdOf(e, reminded, person) },
                ct
            );
        }
    }

    private static Guid IdOf(StoredEvent e, TaskReminded reminded, Guid person) =>
        DerivedId.From(
            "task-reminder",
            e.Stream.Id.ToString("N"),
            reminded.Step.ToString(),
            ChinaTime.DateOf(e.At).ToString("O", CultureInfo.InvariantCulture),
            person.ToString("N")
        );
}

/// <summary>A station has overdue tasks.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Station">Its public name.</param>
/// <param name="Task">The oldest one's title.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Page">The station's month.</param>
public sealed record TaskOverdueMail(
    Guid Recipient,
    string Station,
    string Task,
    DateOnly Due,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Station, Task, Due];

    public override string? Path => Page;
}

using StationPortal.Jurisdiction;
using StationPortal.Web.Jobs;

namespace StationPortal.Web.Persons;

/// <summary>Every night: erases those who asked for it and whom no law keeps any longer (PD-08).</summary>
public sealed partial class EraseWhenDue(
    DueErasures due,
    Erasures erasures,
    ILogger<EraseWhenDue> log
) : IScheduledWork
{
    public async Task Run(CancellationToken ct)
    {
        for (var people = await due.Find(ct); people.Count > 0; people = await due.Find(ct))
        {
            foreach (var person in people)
            {
                await erasures.Erase(person, Actor.Portal(person.Tenant), ct);
            }

            Erased(people.Count);
        }
    }

    [LoggerMessage(LogLevel.Information, "Erased {Count} people whose retention ended")]
    private partial void Erased(int count);
}

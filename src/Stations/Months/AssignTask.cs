using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Gives a task to one of the station's staff: who is reminded first. Any of the staff may still tick it.</summary>
/// <param name="Month">The station's month.</param>
/// <param name="Station">Its station.</param>
/// <param name="No">The task.</param>
/// <param name="Account">One of the staff.</param>
[AllowedFor(Role.Agency, Role.SocialWorker)]
public sealed record AssignTask(StreamKey Month, StreamKey Station, int No, Guid Account)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<StationMonth>(Month), StreamUse.Of<Station>(Station)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var month = MonthInScope.Of(streams.Find<StationMonth>(Month), Month, context);
        var task = MonthInScope.Task(month, Month, No, null);
        var station = Refuse.Missing(streams.Find<Station>(Station));
        Refuse.If(!task.IsToDo, null, $"TaskIs{task.Status}");
        Refuse.If(
            month.Plan.Station != Station.Id
                || !station.Staff.Values.Any(member => member.Account == Account),
            null,
            "AssigneeNotStaff",
            nameof(Account)
        );
        if (task.Assignee != Account)
        {
            yield return Change.To<StationMonth>(Month, new TaskAssigned(No, Account));
        }
    }
}

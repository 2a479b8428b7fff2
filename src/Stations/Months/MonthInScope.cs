using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Whose month it is, and which task is meant: what every decision about a month asks first.</summary>
internal static class MonthInScope
{
    /// <summary>The month, when it is the actor's: the operator's people, the township's official (CA-17), the county.</summary>
    /// <exception cref="NotInScopeException">It does not exist for the actor.</exception>
    public static StationMonth Of(StationMonth? month, StreamKey stream, DecisionContext context)
    {
        var known = Refuse.Missing(month);
        var actor = context.Actor;
        var own = actor.Role switch
        {
            Role.Agency or Role.SocialWorker => actor.Organisation == known.Operator,
            Role.TownshipOfficial => actor.Township == known.Plan.Township,
            Role.System => true,
            _ => actor.Region == stream.Tenant,
        };
        return own ? known : throw new NotInScopeException(StationMonth.StreamType);
    }

    /// <summary>A task of the month.</summary>
    /// <exception cref="NotInScopeException">The month has no such task.</exception>
    /// <exception cref="ConflictException">It changed since the page was shown. A tick of another task of the month is none of its business.</exception>
    public static StationTask Task(StationMonth month, StreamKey stream, int no, long? seen)
    {
        if (!month.Tasks.TryGetValue(no, out var task))
        {
            throw new NotInScopeException("task");
        }

        return seen is { } version && task.ChangedIn > version
            ? throw new ConflictException(stream, version, month.Version)
            : task;
    }
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Who may work on a station in a round: the organiser's officials, and the agency that was evaluated.</summary>
public static class OwnAssessment
{
    /// <summary>The organiser's own people.</summary>
    /// <exception cref="NotInScopeException">Another authority's.</exception>
    public static void Require(StreamKey key, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.System && actor.Region != key.Tenant)
        {
            throw new NotInScopeException(Assessment.StreamType);
        }
    }

    /// <summary>An assessment for its organiser.</summary>
    /// <exception cref="NotInScopeException">There is none for this actor.</exception>
    /// <exception cref="RuleBrokenException">EV-26 its round was given up.</exception>
    public static Assessment Of(StreamKey key, Assessment? assessment, Actor actor)
    {
        Require(key, actor);
        var found = Refuse.Missing(assessment);
        found.RequireGoesOn();
        return found;
    }

    /// <summary>An assessment for the agency that was evaluated.</summary>
    /// <exception cref="NotInScopeException">There is none for this actor.</exception>
    /// <exception cref="RuleBrokenException">EV-26 its round was given up.</exception>
    public static Assessment OfOperator(Assessment? assessment, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (assessment is not { } found || found.Opened.Station.Operator != actor.Organisation)
        {
            throw new NotInScopeException(Assessment.StreamType);
        }

        found.RequireGoesOn();
        return found;
    }
}

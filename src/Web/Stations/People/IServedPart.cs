using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.People;

/// <summary>Brings a part to the page of somebody served: their orders, their own link. The frame finds it.</summary>
public interface IServedPart
{
    /// <summary>Smaller stands first.</summary>
    int Order { get; }

    /// <summary>The part, or <c>null</c> when there is nothing to show this actor.</summary>
    /// <param name="person">In reach of the actor.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Ends the queries.</param>
    Task<PagePart?> Of(PersonServedRow person, Actor actor, CancellationToken ct);
}

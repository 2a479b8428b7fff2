using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Names one record of hours.</summary>
/// <param name="Volunteer">Whose it is: their own stream.</param>
/// <param name="Year">Calendar year of its day.</param>
/// <param name="Record">Its name.</param>
public sealed record RecordOfYear(StreamKey Volunteer, int Year, Guid Record)
{
    /// <summary>The stream that holds it.</summary>
    public StreamKey Stream => VolunteerYear.KeyOf(Volunteer, Year);

    /// <summary>The record, for whoever acts for the station that organised it; a void record changes no more.</summary>
    /// <exception cref="NotInScopeException">No such record, or another station's.</exception>
    /// <exception cref="RuleBrokenException">It is void, or it is the actor's own.</exception>
    internal HourRecord OfStation(LoadedStreams streams, StreamKey? station, Actor actor)
    {
        var record = Of(streams);
        var first = record.First;
        AtStation.Of(streams, station, first.Station, first.County, first.Village, actor);
        Refuse.If(actor.Account == Volunteer.Id, "VO-10", "OwnService");
        Refuse.If(record.Voided is not null, "VO-07", "RecordIsVoid");
        return record;
    }

    /// <summary>The record, whatever its state.</summary>
    /// <exception cref="NotInScopeException">No such record.</exception>
    internal HourRecord Of(LoadedStreams streams) =>
        Refuse.Missing(streams.Find<VolunteerYear>(Stream)?.Records.GetValueOrDefault(Record));
}

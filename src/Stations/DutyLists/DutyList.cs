using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>The duty list of a county.</summary>
/// <param name="List">Its published versions and the draft.</param>
public sealed record DutyList(VersionedList<Duty> List) : IStreamState<DutyList>
{
    /// <summary>Lines of one version: a station cannot work through more, and one event holds them all.</summary>
    public const int MostDuties = 300;

    public static string StreamType => "duty_list";

    /// <summary>One per county.</summary>
    public static StreamKey KeyOf(string region) => new(region, DerivedId.From(StreamType, region));

    /// <summary>Published, the oldest first.</summary>
    public ImmutableList<ListVersion<Duty>> Versions => List.Versions;

    /// <summary>The version in the making, or <c>null</c>.</summary>
    public ListVersion<Duty>? Draft => List.Draft;

    /// <summary>The version that binds on a day, or <c>null</c>.</summary>
    public ListVersion<Duty>? On(DateOnly day) => List.On(day);

    /// <summary>A version by its number, or <c>null</c>.</summary>
    public ListVersion<Duty>? Of(int number) => List.Of(number);

    public static DutyList Start(object first) =>
        new DutyList(VersionedList<Duty>.Empty).Apply(first);

    public DutyList Apply(object next) =>
        next switch
        {
            DutyListDrafted e => new(List.Begin(e.Version)),
            DutySet e => new(List.Set(e.Duty)),
            DutyRemoved e => new(List.Remove(e.Code)),
            DutyListImported e => new(List.Replace(e.Duties)),
            DutyListDraftDropped => new(List.Drop()),
            DutyListPublished e => new(List.Publish(e.From)),
            _ => this,
        };
}

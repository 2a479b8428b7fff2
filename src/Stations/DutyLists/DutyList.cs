using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>The duty list of a county: its published versions and the draft.</summary>
/// <param name="Versions">Published, the oldest first.</param>
/// <param name="Draft">The version in the making, or <c>null</c>.</param>
public sealed record DutyList(ImmutableList<DutyListVersion> Versions, DutyListVersion? Draft)
    : IStreamState<DutyList>
{
    /// <summary>Lines of one version: a station cannot work through more, and one event holds them all.</summary>
    public const int MostDuties = 300;

    public static string StreamType => "duty_list";

    /// <summary>One per county.</summary>
    public static StreamKey KeyOf(string region) => new(region, DerivedId.From(StreamType, region));

    /// <summary>The version that binds on a day, or <c>null</c>.</summary>
    public DutyListVersion? On(DateOnly day) => Versions.FindLast(v => v.From <= day);

    /// <summary>A version by its number, or <c>null</c>.</summary>
    public DutyListVersion? Of(int number) => Versions.Find(v => v.Number == number);

    /// <summary>The draft, when there is one.</summary>
    /// <exception cref="RuleBrokenException">DL-03: published versions are not changed.</exception>
    public DutyListVersion OpenDraft() =>
        Draft ?? throw new RuleBrokenException("DL-03", "DutyListNoDraft", null);

    public static DutyList Start(object first) => new DutyList([], null).Apply(first);

    public DutyList Apply(object next) =>
        next switch
        {
            DutyListDrafted e => this with
            {
                Draft = new(e.Version, null, Versions.IsEmpty ? [] : Versions[^1].Duties),
            },
            DutySet e when Draft is { } draft => this with { Draft = draft.With(e.Duty) },
            DutyRemoved e when Draft is { } draft => this with { Draft = draft.Without(e.Code) },
            DutyListImported e when Draft is { } draft => this with
            {
                Draft = draft with { Duties = [.. e.Duties] },
            },
            DutyListDraftDropped => this with { Draft = null },
            DutyListPublished e when Draft is { } draft => new DutyList(
                Versions.Add(draft with { From = e.From }),
                null
            ),
            _ => this,
        };
}

/// <summary>One version of a duty list.</summary>
/// <param name="From">First day on which it binds; <c>null</c> while it is a draft.</param>
public sealed record DutyListVersion(int Number, DateOnly? From, ImmutableList<Duty> Duties)
{
    /// <summary>The duty with this code, or <c>null</c>.</summary>
    public Duty? Find(string code) => Duties.Find(duty => duty.Code == code);

    /// <summary>With the duty added, or in the place of the one with its code.</summary>
    public DutyListVersion With(Duty duty)
    {
        var at = Duties.FindIndex(d => d.Code == duty.Code);
        return this with { Duties = at < 0 ? Duties.Add(duty) : Duties.SetItem(at, duty) };
    }

    /// <summary>Without the duty of this code.</summary>
    public DutyListVersion Without(string code) =>
        this with
        {
            Duties = Duties.RemoveAll(d => d.Code == code),
        };
}

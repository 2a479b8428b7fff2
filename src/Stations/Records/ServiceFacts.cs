using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>What a service record says.</summary>
/// <param name="Kind">Case, group, community event or consultation; visits have records of their own.</param>
/// <param name="Field">Field of the duty list.</param>
/// <param name="On">The day, in Asia/Shanghai.</param>
/// <param name="Start">When it began, or <c>null</c>.</param>
/// <param name="Minutes">How long, for each worker; 1 to 720.</param>
/// <param name="Workers">Who gave it, people of the station's staff by their id in the vault.</param>
/// <param name="PeopleServed">How many people, at least 1.</param>
/// <param name="Served">Those of them whom the station looks after, by their record.</param>
/// <param name="Title">What it was, in words; nobody served is named (PD-05).</param>
/// <param name="Note">Names the text about the one person served in the vault, or <c>null</c>.</param>
/// <param name="NoteFingerprint">HMAC of that text.</param>
/// <param name="Files">What shows it; nobody served is named in them.</param>
public sealed record ServiceFacts(
    CountedRecord Kind,
    DutyField Field,
    DateOnly On,
    TimeOnly? Start,
    int Minutes,
    IReadOnlyList<Guid> Workers,
    int PeopleServed,
    IReadOnlyList<Guid> Served,
    string Title,
    Guid? Note,
    string? NoteFingerprint,
    IReadOnlyList<FileRef> Files
)
{
    /// <summary>The most minutes of one record.</summary>
    public const int Longest = 720;

    /// <summary>The most characters of a title.</summary>
    public const int LongestTitle = 120;

    /// <summary>The most people whom one record names.</summary>
    public const int MostServed = 60;

    private const int MostPeople = 5000;

    /// <summary>Direct service of all workers together, in minutes.</summary>
    public int AllMinutes() => Minutes * Workers.Count;

    internal IEnumerable<StreamUse> Uses(string tenant) =>
        Workers
            .Distinct()
            .Select(worker => StreamUse.Of<WorkDay>(WorkDay.KeyOf(tenant, worker, On)))
            .Concat(
                Served
                    .Distinct()
                    .Select(person => StreamUse.Of<PersonServed>(new StreamKey(tenant, person)))
            );

    /// <summary>The facts as they may be stored.</summary>
    /// <exception cref="RuleBrokenException">They are incomplete or cannot be.</exception>
    internal ServiceFacts Checked(
        StreamKey stationKey,
        Station station,
        LoadedStreams streams,
        DecisionContext context
    )
    {
        var facts = this with
        {
            Title = Title.Trim(),
            Workers = [.. Workers.Distinct()],
            Served = [.. Served.Distinct()],
        };
        facts.CheckWhat();
        facts.CheckWhen(station, context);
        facts.CheckWho(stationKey, station, streams);
        return facts;
    }

    private void CheckWhat()
    {
        Refuse.If(
            Kind is CountedRecord.Visit or CountedRecord.Order || !Enum.IsDefined(Kind),
            "SR-01",
            "RecordIsVisit",
            nameof(Kind)
        );
        OpenText.Require(Title, LongestTitle, nameof(Title));
        Refuse.If(Minutes is < 1 or > Longest, "SR-01", "RecordMinutes", nameof(Minutes), Longest);
        Refuse.If(
            PeopleServed is < 1 or > MostPeople || PeopleServed < Served.Count,
            "SR-01",
            "RecordPeople",
            nameof(PeopleServed),
            Math.Max(1, Served.Count)
        );
        Refuse.If(Served.Count > MostServed, "SR-01", "RecordServed", nameof(Served), MostServed);
        Refuse.If(
            Note is not null && Served.Count != 1,
            "PD-05",
            "NoteNeedsPerson",
            nameof(Served)
        );
    }

    private void CheckWhen(Station station, DecisionContext context)
    {
        Refuse.If(
            On > context.Today
                || (
                    Start is { } start && ChinaTime.At(On, start).AddMinutes(Minutes) > context.Now
                ),
            "SR-01",
            "RecordInFuture",
            nameof(On)
        );
        Refuse.If(
            station.OperatorOn(On) != station.Operator,
            "SR-01",
            "RecordOutsideOperation",
            nameof(On)
        );
    }

    private void CheckWho(StreamKey stationKey, Station station, LoadedStreams streams)
    {
        Refuse.If(Workers.Count == 0, "SR-01", "RecordWorkers", nameof(Workers));
        Refuse.If(
            Workers.Any(worker => !station.HadOn(worker, On)),
            "SR-01",
            "WorkerNotOnRoll",
            nameof(Workers),
            On
        );
        foreach (var person in Served)
        {
            var served = Refuse.Missing(
                streams.Find<PersonServed>(new StreamKey(stationKey.Tenant, person))
            );
            if (served.Station != stationKey.Id)
            {
                throw new NotInScopeException(PersonServed.StreamType);
            }
        }
    }
}

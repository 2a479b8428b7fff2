using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Somebody served, for lists, the person's page and the month's visit rate. Nothing personal: names come masked from the vault.</summary>
public sealed class PersonServedRow : IReadModel<PersonServedRow>
{
    public static string StreamType => PersonServed.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Person { get; set; }
    public Guid Station { get; set; }
    public string Village { get; set; } = "";
    public VisitClass Class { get; set; }

    /// <summary>Which duties count visits to them; empty for all.</summary>
    public IReadOnlyList<ServedGroup> Groups { get; set; } = [];
    public DateOnly From { get; set; }
    public DateOnly? LetGoOn { get; set; }
    public LetGoReason? LetGoReason { get; set; }

    /// <summary>The last visit on which the person was met.</summary>
    public DateTimeOffset? LastMet { get; set; }

    /// <summary>The next visit, at the latest; <c>null</c> once let go.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>A major change that is not settled.</summary>
    public DateTimeOffset? Change { get; set; }

    /// <summary>Months in which the person was met, each as <see cref="VisitMonth.Tag"/>: a text, so that one query can count them.</summary>
    public string MetMonths { get; set; } = "";

    /// <summary>Months in which something was found.</summary>
    public string FindingMonths { get; set; } = "";

    /// <summary>As they read now, the oldest first.</summary>
    public IReadOnlyList<VisitLine> Visits { get; set; } = [];

    /// <summary>The last day on which the station, the class or the days of care became others; months before it are counted by <see cref="Earlier"/>. <c>null</c> while nothing did.</summary>
    public DateOnly? ChangedOn { get; set; }

    /// <summary>Station, class and days of care before each change, the oldest first.</summary>
    public IReadOnlyList<EarlierCare> Earlier { get; set; } = [];

    /// <summary>Every station but the present one that ever looked after them, each as <see cref="StationTag"/>.</summary>
    public string EarlierStations { get; set; } = "";

    /// <summary>When the person's data were erased, or <c>null</c>.</summary>
    public DateOnly? ErasedOn { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>How a station stands in <see cref="EarlierStations"/>.</summary>
    public static string StationTag(Guid station) => $"[{station:N}]";

    /// <summary>Station, class and days of care as they were at the end of a day, so that a later change leaves a past month's figures alone. Visits are as they read now.</summary>
    public PersonServedRow AsOf(DateOnly day)
    {
        var then = Earlier.FirstOrDefault(care => care.Until > day);
        if (then is null)
        {
            return this;
        }

        var row = (PersonServedRow)MemberwiseClone();
        (row.Station, row.Class) = (then.Station, then.Class);
        (row.From, row.LetGoOn) = (then.From, then.LetGoOn);
        return row;
    }

    public static PersonServedRow? Fold(PersonServedRow? row, StoredEvent e)
    {
        row ??= new PersonServedRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case PersonTakenUp e:
                if (stored.Version > 1)
                {
                    Remember(ChinaTime.DateOf(e.At), e.Station);
                }

                (Person, Station, Village, Class) = (e.Person, e.Station, e.Village, e.Class);
                (From, Due, LetGoOn, LetGoReason) = (e.From, e.Due, null, null);
                Groups = e.Groups ?? Groups;
                break;
            case VisitClassChanged e:
                Remember(ChinaTime.DateOf(e.At), Station);
                (Class, Due, Change) = (e.Class, e.Due, null);
                Groups = e.Groups ?? Groups;
                break;
            case MajorChangeNoted e:
                (Change, Due) = (e.At, e.Due);
                break;
            case VisitRecorded e:
                Put(VisitLine.Of(e, Station, corrected: false), e.Due);
                break;
            case VisitCorrected e:
                Put(
                    VisitLine.Of(
                        e.Corrected,
                        Visits.FirstOrDefault(visit => visit.Visit == e.Visit)?.Station ?? Station,
                        corrected: true
                    ),
                    e.Corrected.Due
                );
                break;
            case PersonMoved e:
                Remember(e.On, e.Station);
                (Station, Village) = (e.Station, e.Village);
                break;
            case PersonLetGo e:
                (LetGoOn, LetGoReason, Due, Change) = (e.On, e.Reason, null, null);
                break;
            case PersonForgotten e:
                (LetGoOn, ErasedOn, Due, Change) = (LetGoOn ?? e.On, e.On, null, null);
                break;
        }
    }

    // From this day on it is otherwise: what held until now stays for the months before.
    private void Remember(DateOnly day, Guid next)
    {
        Earlier = [.. Earlier, new EarlierCare(Station, Class, From, LetGoOn, day)];
        ChangedOn = day;
        EarlierStations = string.Concat(
            Earlier
                .Select(care => care.Station)
                .Where(station => station != next)
                .Distinct()
                .Select(StationTag)
        );
    }

    private void Put(VisitLine line, DateTimeOffset due)
    {
        Visits =
        [
            .. Visits.Where(visit => visit.Visit != line.Visit).Append(line).OrderBy(v => v.At),
        ];
        Due = due;
        LastMet = Visits.LastOrDefault(visit => visit.IsMet)?.At;
        MetMonths = VisitMonth.TagsOf(Visits.Where(visit => visit.IsMet));
        FindingMonths = VisitMonth.TagsOf(Visits.Where(visit => visit.IsFinding));
    }
}

/// <summary>How somebody was looked after until a change.</summary>
/// <param name="From">First day of the care.</param>
/// <param name="LetGoOn">Its last day, when it had ended.</param>
/// <param name="Until">The first day on which it was otherwise.</param>
public sealed record EarlierCare(
    Guid Station,
    VisitClass Class,
    DateOnly From,
    DateOnly? LetGoOn,
    DateOnly Until
);

/// <summary>One visit of a person.</summary>
/// <param name="Visit">Its name.</param>
/// <param name="At">When.</param>
/// <param name="How">At the door, by phone or by message.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Next">What follows.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Note">Names the note in the vault, or <c>null</c>.</param>
/// <param name="Files">Photos, encrypted.</param>
/// <param name="By">Account of who wrote it last.</param>
/// <param name="Corrected">It was corrected; the record before stays in the timeline.</param>
/// <param name="Station">Who looked after the person when it was written down.</param>
public sealed record VisitLine(
    Guid Visit,
    DateTimeOffset At,
    VisitWay How,
    VisitFinding Finding,
    NextStep Next,
    int Minutes,
    Guid? Note,
    IReadOnlyList<FileRef> Files,
    Guid By,
    bool Corrected,
    Guid Station
)
{
    /// <summary>The person was met, so the visit counts.</summary>
    public bool IsMet => Finding != VisitFinding.NotMet;

    /// <summary>Something was found, so the month is no zero.</summary>
    public bool IsFinding => Finding is VisitFinding.Need or VisitFinding.Risk;

    internal static VisitLine Of(VisitRecorded e, Guid station, bool corrected) =>
        new(
            e.Visit,
            e.At,
            e.How,
            e.Finding,
            e.Next,
            e.Minutes,
            e.Note,
            e.Files,
            e.By.Account,
            corrected,
            station
        );
}

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

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static PersonServedRow? Fold(PersonServedRow? row, StoredEvent e)
    {
        row ??= new PersonServedRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e.Data);
        return row;
    }

    private void Apply(object data)
    {
        switch (data)
        {
            case PersonTakenUp e:
                (Person, Station, Village, Class) = (e.Person, e.Station, e.Village, e.Class);
                (From, Due, LetGoOn, LetGoReason) = (e.From, e.Due, null, null);
                break;
            case VisitClassChanged e:
                (Class, Due, Change) = (e.Class, e.Due, null);
                break;
            case MajorChangeNoted e:
                (Change, Due) = (e.At, e.Due);
                break;
            case VisitRecorded e:
                Put(VisitLine.Of(e, corrected: false), e.Due);
                break;
            case VisitCorrected e:
                Put(VisitLine.Of(e.Corrected, corrected: true), e.Corrected.Due);
                break;
            case PersonMoved e:
                (Station, Village) = (e.Station, e.Village);
                break;
            case PersonLetGo e:
                (LetGoOn, LetGoReason, Due, Change) = (e.On, e.Reason, null, null);
                break;
        }
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
public sealed record VisitLine(
    Guid Visit,
    DateTimeOffset At,
    VisitWay How,
    VisitFinding Finding,
    NextStep Next,
    int Minutes,
    Guid? Note,
    IReadOnlyList<Procurement.FileRef> Files,
    Guid By,
    bool Corrected
)
{
    /// <summary>The person was met, so the visit counts.</summary>
    public bool IsMet => Finding != VisitFinding.NotMet;

    /// <summary>Something was found, so the month is no zero.</summary>
    public bool IsFinding => Finding is VisitFinding.Need or VisitFinding.Risk;

    internal static VisitLine Of(VisitRecorded e, bool corrected) =>
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
            corrected
        );
}

using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>A round for lists and for who may see it; what is long (draws, teams) is folded on its page from the stream.</summary>
public sealed class RoundRow : IReadModel<RoundRow>
{
    public static string StreamType => Round.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }
    public string Name { get; set; } = "";
    public RoundKind Kind { get; set; }
    public int Year { get; set; }
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }
    public string SchemeTenant { get; set; } = "";
    public Guid Scheme { get; set; }
    public int SchemeVersion { get; set; }
    public int ScorersPerStation { get; set; }
    public DateOnly SelfUntil { get; set; }
    public DateOnly ScoreUntil { get; set; }
    public RoundStatus Status { get; set; }

    /// <summary>Version of the stream at which scoring began, or <c>null</c>.</summary>
    public long? StartVersion { get; set; }

    /// <summary>How many stations take part.</summary>
    public int Stations { get; set; }

    public DateOnly? ObjectionsUntil { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When it was given up, or <c>null</c>.</summary>
    public DateTimeOffset? GivenUpAt { get; set; }

    /// <summary>Why it was given up, or <c>null</c>.</summary>
    public string? GivenUpReason { get; set; }

    /// <summary>Accounts of everyone who is or was in a team, each between commas: <c>,id,id,</c>.</summary>
    public string Evaluators { get; set; } = "";

    /// <summary>Those of them who were drawn while scoring ran, marked in the same way.</summary>
    public string Late { get; set; } = "";

    /// <summary>Suppliers that run a station of the round, each between commas.</summary>
    public string Operators { get; set; } = "";

    /// <summary>How an id stands in <see cref="Evaluators"/> and <see cref="Operators"/>.</summary>
    public static string Mark(Guid id) => $",{id:D},";

    public static RoundRow? Fold(RoundRow? row, StoredEvent e)
    {
        row ??= new RoundRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent e)
    {
        switch (e.Data)
        {
            case RoundAnnounced announced:
                (Name, Kind, Year) = (announced.Name, announced.Kind, announced.Year);
                (From, Until) = (announced.From, announced.Until);
                (SchemeTenant, Scheme) = (announced.SchemeTenant, announced.Scheme);
                (SchemeVersion, ScorersPerStation) = (
                    announced.SchemeVersion,
                    announced.ScorersPerStation
                );
                (SelfUntil, ScoreUntil) = (announced.SelfUntil, announced.ScoreUntil);
                Status = RoundStatus.Announced;
                break;
            case StationsChosen chosen:
                Stations = chosen.Chosen.Count;
                Operators = Marks(chosen.Chosen.Select(station => station.Operator));
                Status = RoundStatus.Stations;
                break;
            case TeamsDrawn drawn:
                Evaluators = Marks(drawn.Teams.SelectMany(team => team.Evaluators));
                Status = RoundStatus.Teams;
                break;
            case EvaluatorReplaced replaced:
                Evaluators = With(Evaluators, replaced.Next);
                Late = Status == RoundStatus.Scoring ? With(Late, replaced.Next) : Late;
                break;
            case RoundStarted started:
                (Status, StartVersion) = (RoundStatus.Scoring, e.Version);
                SelfUntil = started.SelfUntil ?? SelfUntil;
                ScoreUntil = started.ScoreUntil ?? ScoreUntil;
                break;
            case RoundExtended extended:
                (SelfUntil, ScoreUntil) = (extended.SelfUntil, extended.ScoreUntil);
                break;
            case RoundClosed closed:
                (Status, ObjectionsUntil) = (RoundStatus.Closed, closed.ObjectionsUntil);
                break;
            case RoundPublished:
                (Status, PublishedAt) = (RoundStatus.Published, e.At);
                break;
            case RoundCancelled cancelled:
                (Status, GivenUpAt) = (RoundStatus.Cancelled, e.At);
                GivenUpReason = cancelled.Reason;
                break;
        }
    }

    private static string With(string marks, Guid id) =>
        marks.Contains(Mark(id), StringComparison.Ordinal) ? marks
        : marks.Length == 0 ? Mark(id)
        : $"{marks}{id:D},";

    private static string Marks(IEnumerable<Guid> ids) =>
        $",{string.Join(',', ids.Distinct().Order())},";
}

using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>A station in a round for lists, ranks, trends, the public pages, and for who may see it. What is long is folded on its page from the stream.</summary>
public sealed class AssessmentRow : IReadModel<AssessmentRow>
{
    public static string StreamType => Assessment.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }
    public Guid Round { get; set; }
    public string RoundName { get; set; } = "";
    public RoundKind Kind { get; set; }
    public int Year { get; set; }
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }
    public string County { get; set; } = "";
    public Guid Station { get; set; }
    public string StationName { get; set; } = "";

    /// <summary>9-digit code.</summary>
    public string Township { get; set; } = "";
    public Guid Operator { get; set; }
    public string OperatorName { get; set; } = "";
    public Guid? Contract { get; set; }
    public string SchemeTenant { get; set; } = "";
    public Guid Scheme { get; set; }
    public int SchemeVersion { get; set; }
    public AssessmentStatus Status { get; set; }
    public DateOnly SelfUntil { get; set; }
    public DateOnly ScoreUntil { get; set; }

    /// <summary>Evaluators now, each between commas; see <see cref="RoundRow.Mark"/>.</summary>
    public string Team { get; set; } = "";

    /// <summary>Evaluators who signed.</summary>
    public int EvaluatorsSigned { get; set; }
    public int TeamSize { get; set; }

    /// <summary>Lines that each evaluator scores.</summary>
    public int EvaluatorLines { get; set; }

    /// <summary>Lines that the buyer scores; 0 when the scheme gives it none.</summary>
    public int BuyerLines { get; set; }

    /// <summary>Lines that the supervisor scores; 0 when the scheme gives it none.</summary>
    public int SupervisorLines { get; set; }

    /// <summary>Lines that people served score; 0 when the scheme gives them none.</summary>
    public int PeopleLines { get; set; }
    public bool SelfSigned { get; set; }
    public bool BuyerSigned { get; set; }
    public bool SupervisorSigned { get; set; }
    public bool HasFigures { get; set; }
    public bool HasOpinions { get; set; }

    /// <summary>People whom the station looked after within the days, as frozen; <c>null</c> where it was not noted.</summary>
    public int? PeopleServed { get; set; }

    /// <summary>People served who answered, once counted.</summary>
    public int? Answered { get; set; }
    public decimal? Points { get; set; }
    public decimal? Maximum { get; set; }
    public decimal? Score { get; set; }
    public string? Grade { get; set; }
    public int? GradePlace { get; set; }
    public bool Vetoed { get; set; }

    /// <summary>Points of the top lines, by code.</summary>
    public IReadOnlyList<LinePoints> TopLines { get; set; } = [];

    /// <summary>Place in the round once published.</summary>
    public int? Place { get; set; }
    public int OpenObjections { get; set; }
    public int OpenRectifications { get; set; }

    /// <summary>Rectifications that were reported and wait for the second look.</summary>
    public int ReportedRectifications { get; set; }

    /// <summary>Day on which the next rectification is due, or <c>null</c>.</summary>
    public DateOnly? RectifyBy { get; set; }
    public int OpenChanges { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When its round was given up, or <c>null</c>.</summary>
    public DateTimeOffset? GivenUpAt { get; set; }

    /// <summary>Why it was given up, or <c>null</c>.</summary>
    public string? GivenUpReason { get; set; }

    /// <summary>Codes of the scheme's top lines and the open rectifications, for folding.</summary>
    public AssessmentFold Notes { get; set; } = new([], []);

    public static AssessmentRow? Fold(AssessmentRow? row, StoredEvent e)
    {
        row ??= new AssessmentRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent e)
    {
        switch (e.Data)
        {
            case AssessmentOpened opened:
                Open(opened);
                break;
            case TeamMemberReplaced replaced:
                Team = Team.Replace(
                    RoundRow.Mark(replaced.Left),
                    RoundRow.Mark(replaced.Next),
                    StringComparison.Ordinal
                );
                break;
            case AssessmentExtended extended:
                (SelfUntil, ScoreUntil) = (extended.SelfUntil, extended.ScoreUntil);
                break;
            case FiguresFrozen frozen:
                (HasFigures, PeopleServed) = (true, frozen.PeopleServed);
                break;
            case OpinionsCounted counted:
                (HasOpinions, Answered) = (true, counted.Answered);
                break;
            case SheetSigned signed:
                Sign(signed.Kind);
                break;
            case GradeDrafted drafted:
                Status = AssessmentStatus.Drafted;
                Take(drafted.Result);
                break;
            case ObjectionRaised:
                OpenObjections++;
                break;
            case ObjectionAnswered:
                OpenObjections--;
                break;
            case RectificationAsked asked:
                Rectify(asked.No, asked.Due);
                break;
            case RectificationReported:
                ReportedRectifications++;
                break;
            case RectificationChecked looked:
                ReportedRectifications--;
                Rectify(looked.No, looked.Done ? null : looked.Due);
                break;
            case ChangeProposed:
                OpenChanges++;
                break;
            case ChangeConfirmed or ChangeRefused:
                OpenChanges--;
                break;
            case GradePublished published:
                (Status, PublishedAt) = (AssessmentStatus.Published, e.At);
                Place = published.Place;
                Take(published.Result);
                break;
            case GradeRevised revised:
                Take(revised.Result);
                break;
            case GradeAnnulled:
                Status = AssessmentStatus.Annulled;
                break;
            case AssessmentGivenUp given:
                (GivenUpAt, GivenUpReason) = (e.At, given.Reason);
                GiveUp();
                break;
        }
    }

    private void Open(AssessmentOpened e)
    {
        (Round, RoundName, Kind, Year) = (e.Round, e.RoundName, e.Kind, e.Year);
        (From, Until) = (e.From, e.Until);
        (County, Station) = (e.Station.Tenant, e.Station.Station);
        (StationName, Township) = (e.Station.Name, e.Station.Township);
        (Operator, OperatorName) = (e.Station.Operator, e.Station.OperatorName);
        Contract = e.Station.Contract;
        (SchemeTenant, Scheme, SchemeVersion) = (e.SchemeTenant, e.Scheme, e.SchemeVersion);
        (SelfUntil, ScoreUntil) = (e.SelfUntil, e.ScoreUntil);
        Team = $",{string.Join(",,", e.Team)},";
        TeamSize = e.Team.Count;
        EvaluatorLines = e.Items.Count(item => item.Part == ScoringPart.Evaluators);
        BuyerLines = e.Items.Count(item => item.Part == ScoringPart.Buyer);
        SupervisorLines = e.Items.Count(item => item.Part == ScoringPart.Supervisor);
        PeopleLines = e.Items.Count(item => item.Part == ScoringPart.PeopleServed);
        Status = AssessmentStatus.Scoring;
        Notes = new([.. e.Items.Where(item => item.Parent is null).Select(item => item.Code)], []);
    }

    private void Sign(SheetKind kind)
    {
        EvaluatorsSigned += kind == SheetKind.Evaluator ? 1 : 0;
        SelfSigned |= kind == SheetKind.Self;
        BuyerSigned |= kind == SheetKind.Buyer;
        SupervisorSigned |= kind == SheetKind.Supervisor;
    }

    private void Take(Result result)
    {
        (Points, Maximum, Score) = (result.Points, result.Maximum, result.Score);
        (Grade, GradePlace, Vetoed) = (result.Grade, result.GradePlace, result.IsVetoed);
        TopLines =
        [
            .. result.Lines.Where(line =>
                Notes.TopCodes.Contains(line.Code, StringComparer.Ordinal)
            ),
        ];
    }

    // A draft result is none any more, and nothing waits for anybody.
    private void GiveUp()
    {
        Status = AssessmentStatus.GivenUp;
        (Points, Maximum, Score) = (null, null, null);
        (Grade, GradePlace, Vetoed, TopLines) = (null, null, false, []);
        (OpenObjections, OpenChanges, ReportedRectifications) = (0, 0, 0);
        Notes = Notes with { Rectifications = [] };
        (OpenRectifications, RectifyBy) = (0, null);
    }

    private void Rectify(int no, DateOnly? due)
    {
        var others = Notes.Rectifications.Where(one => one.No != no);
        Notes = Notes with
        {
            Rectifications = due is { } day ? [.. others, new(no, day)] : [.. others],
        };
        OpenRectifications = Notes.Rectifications.Count;
        RectifyBy = Notes.Rectifications.Count == 0 ? null : Notes.Rectifications.Min(o => o.Due);
    }
}

/// <summary>What folding a row must remember.</summary>
/// <param name="TopCodes">Codes of the scheme's top lines.</param>
/// <param name="Rectifications">Those that are not done.</param>
public sealed record AssessmentFold(
    IReadOnlyList<string> TopCodes,
    IReadOnlyList<OpenRectification> Rectifications
);

/// <summary>A rectification that is not done, with its last day.</summary>
public sealed record OpenRectification(int No, DateOnly Due);

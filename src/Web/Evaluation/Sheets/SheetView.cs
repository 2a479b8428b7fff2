using StationPortal.Evaluation;
using StationPortal.EventStore;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>A sheet for its page.</summary>
/// <param name="Own">What was saved, or <c>null</c> before the first save.</param>
public sealed record SheetView(
    AssessmentRow Row,
    Assessment State,
    SheetOf Sheet,
    IReadOnlyDictionary<string, Indicator> Wording,
    SheetRow? Own,
    SheetStanding Standing,
    AssessmentSight Sight
)
{
    /// <summary>What was saved, by line.</summary>
    public IReadOnlyDictionary<string, ItemScore> Scores { get; } =
        (Own?.Scores ?? []).ToDictionary(score => score.Code, StringComparer.Ordinal);

    /// <summary>The station's self-evaluation once it is handed in, by line.</summary>
    public IReadOnlyDictionary<string, ItemScore> Self { get; } =
        Sheet.Kind != SheetKind.Self && Sight.SelfEvaluation
            ? (State.Signed.Find(sheet => sheet.Kind == SheetKind.Self)?.Scores ?? []).ToDictionary(
                score => score.Code,
                StringComparer.Ordinal
            )
            : new Dictionary<string, ItemScore>(StringComparer.Ordinal);

    /// <summary>Every line of the sheet in the scheme's order, by its top line.</summary>
    public IReadOnlyList<SheetSection> Sections { get; } = SectionsOf(State, Sheet.Kind, Wording);

    public IEnumerable<SheetLine> Lines => Sections.SelectMany(section => section.Lines);

    public int Total => Sections.Sum(section => section.Lines.Count);

    public int Scored => Lines.Count(line => Scores.ContainsKey(line.Code));

    public bool IsSelf => Sheet.Kind == SheetKind.Self;

    /// <summary>A colleague has it and the reader, of the same office, can go on in their place.</summary>
    public bool MayTakeOver =>
        IsOfOffice
        && Standing == SheetStanding.OfAnother
        && State.Status == AssessmentStatus.Scoring
        && !State.HasSigned(Sheet.Kind);

    /// <summary>It is the buyer's or the supervisor's.</summary>
    public bool IsOfOffice => Sheet.Kind is SheetKind.Buyer or SheetKind.Supervisor;

    /// <summary>It can be signed: every line has a score; a self-evaluation has a word about one at least.</summary>
    public bool IsComplete => IsSelf ? Scored > 0 : Scored == Total;

    /// <summary>The first line without a score at or behind a place, else the first of all.</summary>
    public SheetLine? NextOpen(int from = 0) =>
        Lines.FirstOrDefault(line => line.At >= from && !Scores.ContainsKey(line.Code))
        ?? Lines.FirstOrDefault(line => !Scores.ContainsKey(line.Code));

    public string Href => HrefOf(Sheet.Assessment, Sheet.Kind);

    /// <summary>Points of saved lines: what the sheet gives so far.</summary>
    public decimal PointsOf(SheetSection section) =>
        section.Lines.Sum(line =>
            Scores.GetValueOrDefault(line.Code) is { } score
                ? LeafScores.PointsOf(line.Item, score)
                : 0
        );

    public static string HrefOf(StreamKey assessment, SheetKind kind) =>
        $"/sheets/{assessment.Tenant}/{assessment.Id}/{NameOf(kind)}";

    /// <summary>Where the records behind a figure are listed, each with a page of its own.</summary>
    public string FigureHref(FrozenFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return $"/assessments/{Row.TenantId}/{Row.Id}/figures/{figure.Name}";
    }

    /// <summary>Where evidence of a sheet is downloaded.</summary>
    public string FileHref(SheetKind kind, string sha256) =>
        FileHref(Sheet.Assessment, kind, Sheet.Evaluator, sha256);

    /// <summary>The same for any sheet; who may open it is asked there.</summary>
    public static string FileHref(
        StreamKey assessment,
        SheetKind kind,
        Guid scorer,
        string sha256
    ) => $"{HrefOf(assessment, kind)}/files/{scorer}/{sha256}";

    /// <summary>How a kind stands in addresses.</summary>
    public static string NameOf(SheetKind kind) =>
        kind switch
        {
            SheetKind.Self => "self",
            SheetKind.Evaluator => "evaluator",
            SheetKind.Buyer => "buyer",
            _ => "supervisor",
        };

    private static List<SheetSection> SectionsOf(
        Assessment state,
        SheetKind kind,
        IReadOnlyDictionary<string, Indicator> wording
    )
    {
        var at = 0;
        return
        [
            .. state
                .Opened.Items.Where(item => item.IsLeaf)
                .Where(item => ScoreSheet.PartOf(kind) is not { } part || item.Part == part)
                .Select(item => new SheetLine(at++, item, wording[item.Code]))
                .GroupBy(line => TopOf(line.Code, wording), StringComparer.Ordinal)
                .Select(group => new SheetSection(wording[group.Key], [.. group])),
        ];
    }

    private static string TopOf(string code, IReadOnlyDictionary<string, Indicator> wording)
    {
        var top = code;
        while (wording[top].Parent is { } above)
        {
            top = above;
        }

        return top;
    }
}

/// <summary>Lines below one top line.</summary>
public sealed record SheetSection(Indicator Top, IReadOnlyList<SheetLine> Lines);

/// <summary>One line of a sheet.</summary>
/// <param name="At">Its place on the form, from 0.</param>
/// <param name="Item">As the formula takes it.</param>
/// <param name="Wording">As the scheme words it.</param>
public sealed record SheetLine(int At, RatedItem Item, Indicator Wording)
{
    public string Code => Item.Code;

    /// <summary>Id of the line on the page.</summary>
    public string Anchor => $"line-{At}";
}

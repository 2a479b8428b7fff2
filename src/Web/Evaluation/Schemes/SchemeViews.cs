using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>What a scheme's page shows below its head.</summary>
public enum SchemeTab
{
    /// <summary>The newest version as a tree.</summary>
    Lines = 0,

    /// <summary>All versions.</summary>
    Versions = 1,

    /// <summary>Its events, for those who may see drafts.</summary>
    Timeline = 2,
}

/// <summary>A scheme.</summary>
/// <param name="MayWrite">The reader is an official of its authority.</param>
/// <param name="MaySeeDrafts">The reader oversees the authority.</param>
/// <param name="On">The day shown; <c>null</c> for now.</param>
public sealed record SchemeView(
    ListPages Pages,
    StreamKey Key,
    SchemePage Scheme,
    SchemeTab Tab,
    bool MayWrite,
    bool MaySeeDrafts,
    DateOnly? On
) : ListView(Pages, Key)
{
    /// <summary>The address of a tab, on the day that is shown.</summary>
    public string HrefOf(string tab) =>
        On is { } day ? $"{Href}?tab={tab}&on={Frame.Show.Date(day)}" : $"{Href}?tab={tab}";

    /// <summary>The newest version's lines, or <c>null</c>.</summary>
    public SchemeLines? Lines => SchemeLines.OfNewest(Scheme);
}

/// <summary>Lines for the partial <c>_Lines</c>.</summary>
/// <param name="Draft">Address of the draft whose lines can be changed; <c>null</c> to read only.</param>
/// <param name="Faults">What is wrong with the draft.</param>
public sealed record SchemeLines(
    SchemeVersion Version,
    string? Draft,
    IReadOnlyList<SchemeFault> Faults
)
{
    /// <summary>A larger scheme shows its top lines closed, so that a phone need not be scrolled through all of it.</summary>
    public const int MostShownAtOnce = 40;

    /// <summary>The newest published version, or <c>null</c>.</summary>
    public static SchemeLines? OfNewest(SchemePage scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return scheme.Releases.Count == 0 ? null : new(scheme.Releases[^1].Content, null, []);
    }

    /// <summary>The top lines, each with everything below it.</summary>
    public IEnumerable<(Indicator Top, IReadOnlyList<Indicator> Lines)> Chapters =>
        Version
            .PartsOf(null)
            .Select(top =>
            {
                var below = SchemeTree
                    .Below(top.Code, Version.Indicators)
                    .ToHashSet(StringComparer.Ordinal);
                return (
                    top,
                    (IReadOnlyList<Indicator>)
                        Version.Indicators.FindAll(line => below.Contains(line.Code))
                );
            });

    /// <summary>Who scores how many points.</summary>
    public IEnumerable<(ScoringPart Part, decimal Points, int Count)> Parts =>
        Version
            .Indicators.Where(line => line.Part is not null)
            .GroupBy(line => line.Part.GetValueOrDefault())
            .OrderBy(part => part.Key)
            .Select(part => (part.Key, part.Sum(line => line.Points), part.Count()));

    /// <summary>Points of the professional evaluation: all but the buyer's and the supervisor's.</summary>
    public decimal Professional =>
        Version
            .Indicators.Where(line =>
                line.Part
                    is ScoringPart.Evaluators
                        or ScoringPart.PeopleServed
                        or ScoringPart.Records
            )
            .Sum(line => line.Points);

    /// <summary>What the parts of a sum add up to.</summary>
    public decimal SumOf(Indicator line) => Version.PartsOf(line.Code).Sum(part => part.Points);

    /// <summary>What is wrong with a line.</summary>
    public IEnumerable<LineFault> FaultsOf(Indicator line) =>
        Faults.Where(fault => fault.Line == line.Code).Select(fault => fault.What);

    /// <summary>One line for the partials that show it.</summary>
    public ShownIndicator Show(Indicator line) => new(this, line);
}

/// <summary>One line among the others of its version.</summary>
public sealed record ShownIndicator(SchemeLines Among, Indicator Line);

/// <summary>One published version.</summary>
public sealed record SchemeVersionView(
    ListPages Pages,
    StreamKey Key,
    string Name,
    SchemeRelease Release
) : ListView(Pages, Key)
{
    public int Number => Release.Content.Number;

    public string VersionHref => $"{Href}/versions/{Number}";
}

/// <summary>What a version changed.</summary>
/// <param name="Others">Older versions to compare with.</param>
/// <param name="Older">The older version, or <c>null</c>.</param>
/// <param name="Newer">The newer version.</param>
public sealed record SchemeDifferenceView(
    ListPages Pages,
    StreamKey Key,
    string Name,
    IReadOnlyList<int> Others,
    SchemeVersion? Older,
    SchemeVersion Newer
) : ListView(Pages, Key)
{
    public SchemeChange Change => new(Older, Newer);
}

/// <summary>Two versions side by side, for the partial <c>_SchemeDifference</c>.</summary>
public sealed record SchemeChange(SchemeVersion? Older, SchemeVersion Newer)
{
    /// <summary>Maximum or grades are others.</summary>
    public bool SettingsDiffer =>
        Older is not null
        && (Older.Maximum != Newer.Maximum || !Older.Bands.SequenceEqual(Newer.Bands));

    public Differences Lines =>
        Differences.Of(
            new SchemePages(),
            ListDifference.Between<Indicator>(Older?.Indicators ?? [], Newer.Indicators)
        );
}

/// <summary>The draft with everything that is wrong with it.</summary>
public sealed record SchemeDraftView(
    ListPages Pages,
    StreamKey Key,
    SchemePage Scheme,
    SchemeVersion Draft,
    IReadOnlyList<SchemeFault> Faults,
    SchemeStepForm Form
) : ListView(Pages, Key)
{
    public SchemeLines Lines => new(Draft, DraftHref, Faults);

    /// <summary>What it changes of the newest version, or <c>null</c> for the first.</summary>
    public SchemeChange? Change =>
        Scheme.Releases.Count == 0 ? null : new(Scheme.Releases[^1].Content, Draft);

    /// <summary>It says what the newest version says, so there is nothing to publish.</summary>
    public bool SaysNothingNew =>
        Change is { SettingsDiffer: false } change && change.Lines.Changed.Count == 0;
}

/// <summary>Begins a scheme.</summary>
public sealed record NewSchemeView(string Region)
{
    public CreateSchemeForm Form { get; } = new();
}

/// <summary>Begins the next version.</summary>
public sealed record NextVersionView(
    ListPages Pages,
    StreamKey Key,
    SchemePage Scheme,
    SchemeStepForm Form
) : ListView(Pages, Key);

/// <summary>Maximum and grades.</summary>
public sealed record SchemeSettingsView(ListPages Pages, StreamKey Key, SchemeSettingsForm Form)
    : ListView(Pages, Key);

/// <summary>A line that is added or changed.</summary>
/// <param name="Code">Of the line that is changed; <c>null</c> for a new one.</param>
/// <param name="Sums">Lines it may hang on.</param>
public sealed record IndicatorEdit(
    ListPages Pages,
    StreamKey Key,
    string? Code,
    IReadOnlyList<Indicator> Sums,
    IndicatorForm Typed
) : LineEdit(Pages, Key, Code)
{
    public override IndicatorForm Form => Typed;
}

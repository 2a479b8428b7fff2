using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>An indicator scheme: its published versions and the draft.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Versions">Published, the oldest first.</param>
/// <param name="Draft">The version in the making, or <c>null</c>.</param>
public sealed record Scheme(
    string Name,
    ImmutableList<SchemeVersion> Versions,
    SchemeVersion? Draft
) : IStreamState<Scheme>
{
    /// <summary>Lines of one version: one event holds them all.</summary>
    public const int MostIndicators = 300;

    public static string StreamType => "scheme";

    /// <summary>A version by its number, or <c>null</c>.</summary>
    public SchemeVersion? Of(int number) => Versions.Find(version => version.Number == number);

    public static Scheme Start(object first) =>
        first is SchemeCreated e
            ? new(e.Name, [], null)
            : throw new UnexpectedEventException(StreamType, first);

    public Scheme Apply(object next) =>
        next switch
        {
            SchemeDrafted e => this with
            {
                Draft = Versions.IsEmpty
                    ? SchemeVersion.Empty(e.Version)
                    : Versions[^1] with
                    {
                        Number = e.Version,
                    },
            },
            SchemePublished when Draft is { } draft => this with
            {
                Versions = Versions.Add(draft),
                Draft = null,
            },
            SchemeDraftDropped => this with { Draft = null },
            _ => this with { Draft = Draft?.After(next) },
        };
}

/// <summary>One version of a scheme.</summary>
/// <param name="Maximum">Points of all top lines together.</param>
/// <param name="Bands">Grades, the best first.</param>
/// <param name="Indicators">All lines in their order: a line before its parts.</param>
public sealed record SchemeVersion(
    int Number,
    decimal Maximum,
    ImmutableList<GradeBand> Bands,
    ImmutableList<Indicator> Indicators
)
{
    /// <summary>Nothing in it yet.</summary>
    public static SchemeVersion Empty(int number) => new(number, 0, [], []);

    /// <summary>The line with this code, or <c>null</c>.</summary>
    public Indicator? Find(string code) => Indicators.Find(line => line.Code == code);

    /// <summary>The parts right below a line; of <c>null</c> the top lines.</summary>
    public IEnumerable<Indicator> PartsOf(string? code) =>
        Indicators.Where(line => line.Parent == code);

    /// <summary>The draft after one more event; rules and pages fold by this.</summary>
    public SchemeVersion After(object next) =>
        next switch
        {
            SchemeSettingsSet e => this with { Maximum = e.Maximum, Bands = [.. e.Bands] },
            IndicatorSet e => With(e.Indicator),
            IndicatorRemoved e => Without(e.Code),
            SchemeImported e => this with { Indicators = [.. e.Indicators] },
            _ => this,
        };

    private SchemeVersion With(Indicator line)
    {
        var at = Indicators.FindIndex(known => known.Code == line.Code);
        if (at >= 0)
        {
            return this with { Indicators = Indicators.SetItem(at, line) };
        }

        var behind = Indicators.FindLastIndex(known =>
            known.Code == line.Parent || IsBelow(known, line.Parent)
        );
        return this with
        {
            Indicators = behind < 0 ? Indicators.Add(line) : Indicators.Insert(behind + 1, line),
        };
    }

    private SchemeVersion Without(string code) =>
        this with
        {
            Indicators = Indicators.RemoveAll(line => line.Code == code || IsBelow(line, code)),
        };

    private bool IsBelow(Indicator line, string? code)
    {
        // A draft may hold a circle until it is published, so the way up is no longer than the scheme.
        var above = line.Parent;
        for (var step = 0; above is not null && step < Indicators.Count; step++)
        {
            if (above == code)
            {
                return true;
            }

            above = Find(above)?.Parent;
        }

        return false;
    }
}

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

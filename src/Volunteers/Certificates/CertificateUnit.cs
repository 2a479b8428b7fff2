using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Who may deal with a unit's certificates: whoever runs the station now, its township's official, and the county; the county alone for what its own office recorded.</summary>
internal static class CertificateUnit
{
    public static IEnumerable<StreamUse> Uses(CertificateSubject subject) =>
        StationOf(subject) is { } station ? [StreamUse.Of<Station>(station)] : [];

    /// <exception cref="NotInScopeException">It is another unit's, or another certificate than the page showed.</exception>
    /// <exception cref="RuleBrokenException">The actor is the volunteer themselves.</exception>
    public static Certificate Of(
        LoadedStreams streams,
        StreamKey key,
        CertificateSubject subject,
        DecisionContext context
    )
    {
        var certificate = Refuse.Missing(streams.Find<Certificate>(key));
        if (certificate.Asked.Subject != subject || !MayAct(streams, subject, context.Actor))
        {
            throw new NotInScopeException(Certificate.StreamType);
        }

        Refuse.If(
            subject.Volunteer == context.Actor.Account
                || subject.Volunteer == context.Actor.DeputyFor,
            "OR-27",
            "CertificateOfOneself"
        );
        return certificate;
    }

    private static bool MayAct(LoadedStreams streams, CertificateSubject subject, Actor actor)
    {
        if (actor.Role == Role.Official)
        {
            return actor.Region == subject.County;
        }

        return StationOf(subject) is { } key
            && streams.Find<Station>(key) is { } station
            && (
                actor.Role == Role.TownshipOfficial
                    ? station.Opened.Township == actor.Township
                    : actor.Organisation == station.Operator
            );
    }

    private static StreamKey? StationOf(CertificateSubject subject) =>
        subject.Station is { } id ? new StreamKey(subject.County, id) : null;
}

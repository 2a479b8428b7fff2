using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about certificates, and their read models.</summary>
internal static class CertificateStreams
{
    public static void Register(StoreModel model) => ArgumentNullException.ThrowIfNull(model);
}

using StationPortal.EventStore;
using StationPortal.Volunteers;
using StationPortal.Web.Jobs;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>Registers what certificates are made of, and the reaction that notes changed hours on them.</summary>
internal static class CertificateSetup
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) =>
        services
            .AddSubscription<NoteCertificatesWhenHoursChange>()
            .AddScoped<CertificateCopies>()
            .AddScoped<SheetChecks>()
            .AddScoped<RecordingUnits>();
}

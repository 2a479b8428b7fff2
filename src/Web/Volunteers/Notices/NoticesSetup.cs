using StationPortal.EventStore;

namespace StationPortal.Web.Volunteers.Notices;

/// <summary>Registers who is told what.</summary>
internal static class NoticesSetup
{
    public static IServiceCollection AddNotices(this IServiceCollection services) =>
        services
            .AddSingleton<NoticeWriter>()
            .AddSubscription<TellAboutOrders>()
            .AddSubscription<TellVolunteers>();
}

using StationPortal.EventStore;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>Registers what the pages of coming, going and confirming are made of.</summary>
internal static class AttendanceSetup
{
    public static IServiceCollection AddAttendance(this IServiceCollection services) =>
        services
            .AddSingleton<DoorCodes>()
            .AddScoped<DoorDesk>()
            .AddScoped<AttendanceDesk>()
            .AddScoped<RemindToConfirm>()
            .AddSubscription<KeepDoorCodes>();
}

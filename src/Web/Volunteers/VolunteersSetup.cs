using StationPortal.Web.Volunteers.Allowances;
using StationPortal.Web.Volunteers.Attendance;
using StationPortal.Web.Volunteers.Certificates;
using StationPortal.Web.Volunteers.Claims;
using StationPortal.Web.Volunteers.Fairness;
using StationPortal.Web.Volunteers.Grid;
using StationPortal.Web.Volunteers.HourChecks;
using StationPortal.Web.Volunteers.Hours;
using StationPortal.Web.Volunteers.Links;
using StationPortal.Web.Volunteers.Notices;
using StationPortal.Web.Volunteers.Orders;
using StationPortal.Web.Volunteers.SafetyChecks;
using StationPortal.Web.Volunteers.Volunteers;

namespace StationPortal.Web.Volunteers;

/// <summary>Registers what the pages, reactions and timed jobs of orders and volunteers are made of; each folder adds its own.</summary>
internal static class VolunteersSetup
{
    public static IServiceCollection AddVolunteers(this IServiceCollection services) =>
        services
            .AddClaims()
            .AddGrid()
            .AddOrders()
            .AddAttendance()
            .AddHours()
            .AddHourChecks()
            .AddVolunteerPages()
            .AddNotices()
            .AddCertificates()
            .AddAllowances()
            .AddSafetyChecks()
            .AddLinks()
            .AddFairness();
}

using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about spot checks of hours, and their read model.</summary>
internal static class HourCheckStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<HourCheckPage>(row =>
            row.HasIndex(check => new { check.TenantId, check.DrawnAt })
        );
        model
            .Events.Add<HourCheckDrawn>("volunteers.hour_check_drawn")
            .Add<SampledHoursStand>("volunteers.sampled_hours_stand")
            .Add<SampledHoursDoubted>("volunteers.sampled_hours_doubted")
            .Add<HoursDoubted>("volunteers.hours_doubted");
    }
}

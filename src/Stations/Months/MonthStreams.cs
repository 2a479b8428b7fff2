using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Stored names of a station's month, and its read models.</summary>
internal static class MonthStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<StationMonthPage>(row =>
        {
            row.HasIndex(month => new
            {
                month.TenantId,
                month.Station,
                month.Month,
            });
            row.HasIndex(month => new { month.TenantId, month.Month });
            row.HasIndex(month => new
            {
                month.TenantId,
                month.Township,
                month.Month,
            });
            row.HasIndex(month => new { month.Operator, month.FirstDue });
            row.HasIndex(month => new { month.TenantId, month.FirstDue });
            row.HasIndex(month => new
                {
                    month.TenantId,
                    month.Township,
                    month.ToCheck,
                })
                .HasFilter("to_check > 0");
        });
        model
            .Events.Add<MonthPlanned>("stations.month_planned")
            .Add<MonthRevised>("stations.month_revised")
            .Add<TaskAdded>("stations.task_added")
            .Add<TaskAssigned>("stations.task_assigned")
            .Add<TaskDone>("stations.task_done")
            .Add<TaskPassed>("stations.task_passed")
            .Add<TaskReturned>("stations.task_returned")
            .Add<TaskCalledOff>("stations.task_called_off")
            .Add<TaskReminded>("stations.task_reminded")
            .Add<ZeroReportGiven>("stations.zero_report_given");
    }
}

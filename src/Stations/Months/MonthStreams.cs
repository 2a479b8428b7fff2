using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Stored names of a station's month, and its read models.</summary>
internal static class MonthStreams
{
    public static void Register(StoreModel model) =>
        model
            .Events.Add<MonthPlanned>("stations.month_planned")
            .Add<TaskAdded>("stations.task_added")
            .Add<TaskAssigned>("stations.task_assigned")
            .Add<TaskDone>("stations.task_done")
            .Add<TaskPassed>("stations.task_passed")
            .Add<TaskReturned>("stations.task_returned")
            .Add<TaskCalledOff>("stations.task_called_off")
            .Add<TaskReminded>("stations.task_reminded")
            .Add<ZeroReportGiven>("stations.zero_report_given");
}

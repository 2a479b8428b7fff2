using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Stored names of a station's events, and its read models.</summary>
internal static class StationStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<StationPage>(row =>
        {
            row.HasIndex(station => new { station.TenantId, station.Township });
            row.HasIndex(station => new { station.Operator, station.Status });
            row.HasIndex(station => new { station.Name, station.Id });
            row.HasIndex(station => station.Contract);
            row.HasIndex(station => station.NextFrom);
        });
        model.ReadModel<StationDetails>(row =>
        {
            row.HasIndex(station => station.Operator);
            row.HasIndex(station => station.CheckToRemind);
        });
        model.ReadModel<StationHandovers>();
        model
            .Events.Add<StationOpened>("stations.station_opened")
            .Add<StationPlaced>("stations.station_placed")
            .Add<StaffJoined>("stations.staff_joined")
            .Add<StaffChanged>("stations.staff_changed")
            .Add<StaffRecordChecked>("stations.staff_record_checked")
            .Add<RecordCheckReminded>("stations.record_check_reminded")
            .Add<StaffLeft>("stations.staff_left")
            .Add<VillagePointOpened>("stations.village_point_opened")
            .Add<VillagePointClosed>("stations.village_point_closed")
            .Add<StandardItemMet>("stations.standard_item_met")
            .Add<StandardItemWithdrawn>("stations.standard_item_withdrawn")
            .Add<StationSuspended>("stations.station_suspended")
            .Add<StationResumed>("stations.station_resumed")
            .Add<NextContractNamed>("stations.next_contract_named")
            .Add<StationContinued>("stations.station_continued")
            .Add<OperatorContractEnded>("stations.operator_contract_ended")
            .Add<HandoverChecked>("stations.handover_checked")
            .Add<StationHandedOver>("stations.station_handed_over")
            .Add<StationClosed>("stations.station_closed");
    }
}

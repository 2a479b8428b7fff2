using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Stored names of the events of service records, and their read models.</summary>
internal static class RecordStreams
{
    public static void Register(StoreModel model) =>
        model
            .Events.Add<ServiceGiven>("stations.service_given")
            .Add<ServiceCorrected>("stations.service_corrected")
            .Add<ServiceDisputed>("stations.service_disputed")
            .Add<DisputeAnswered>("stations.dispute_answered")
            .Add<DisputeSettled>("stations.dispute_settled");
}

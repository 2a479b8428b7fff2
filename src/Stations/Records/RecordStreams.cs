using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Stored names of the events of service records, and their read models.</summary>
internal static class RecordStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<ServiceRecordRow>(row =>
        {
            row.HasIndex(record => new
            {
                record.TenantId,
                record.Station,
                record.On,
            });
            row.HasIndex(record => new { record.Contract, record.On });
            row.HasIndex(record => new { record.Operator, record.On });
            row.HasIndex(record => new { record.TenantId, record.On });
            row.HasIndex(record => new { record.TenantId, record.State })
                .HasFilter("state in ('Disputed', 'Answered')");
        });
        model
            .Events.Add<ServiceGiven>("stations.service_given")
            .Add<ServiceCorrected>("stations.service_corrected")
            .Add<ServiceDisputed>("stations.service_disputed")
            .Add<DisputeAnswered>("stations.dispute_answered")
            .Add<DisputeSettled>("stations.dispute_settled")
            .Add<WorkBooked>("stations.work_booked")
            .Add<WorkReleased>("stations.work_released");
    }
}

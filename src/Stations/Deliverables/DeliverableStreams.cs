using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Stored names of the events of counted deliverables, and their read models.</summary>
internal static class DeliverableStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<DeliverableCheckRow>(row =>
        {
            row.HasIndex(check => new { check.TenantId, check.NotSampled })
                .HasFilter("not_sampled > 0");
            row.HasIndex(check => check.Supplier);
        });
        model
            .Events.Add<WorkReported>("stations.work_reported")
            .Add<WorkListed>("stations.work_listed")
            .Add<SampleDrawn>("stations.sample_drawn")
            .Add<SampleStands>("stations.sample_stands")
            .Add<SampleDisputed>("stations.sample_disputed")
            .Add<SampleStruck>("stations.sample_struck")
            .Add<DrawnWorkChanged>("stations.drawn_work_changed")
            .Add<WorkAccepted>("stations.work_accepted")
            .Add<WorkReturned>("stations.work_returned");
    }
}

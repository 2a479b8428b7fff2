using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Stored names of the events about people served, and their read models.</summary>
internal static class PeopleStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<PersonServedRow>(row =>
        {
            row.HasIndex(person => new { person.TenantId, person.Station });
            row.HasIndex(person => new { person.TenantId, person.EarlierStations })
                .HasFilter("earlier_stations <> ''");
            row.HasIndex(person => new { person.TenantId, person.ChangedOn })
                .HasFilter("changed_on is not null");
            row.HasIndex(person => new { person.Due, person.Id });
            row.HasIndex(person => new { person.Person });
        });
        model
            .Events.Add<PersonTakenUp>("stations.person_taken_up")
            .Add<VisitClassChanged>("stations.visit_class_changed")
            .Add<MajorChangeNoted>("stations.major_change_noted")
            .Add<VisitRecorded>("stations.visit_recorded")
            .Add<VisitCorrected>("stations.visit_corrected")
            .Add<PersonMoved>("stations.person_moved")
            .Add<PersonLetGo>("stations.person_let_go")
            .Add<PersonForgotten>("stations.person_forgotten");
    }
}

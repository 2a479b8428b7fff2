using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>What the jurisdiction brings to the store: entered parameters, calendar years and regions, and the people in the vault.</summary>
public sealed class JurisdictionModule : IModule
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<ParameterAdded>("jurisdiction.parameter_added")
            .Add<ParameterEnded>("jurisdiction.parameter_ended")
            .Add<CalendarYearLoaded>("jurisdiction.calendar_year_loaded")
            .Add<RegionAdded>("jurisdiction.region_added")
            .Add<RegionRenamed>("jurisdiction.region_renamed")
            .Add<RegionEnded>("jurisdiction.region_ended")
            .Add<PersonRegistered>("vault.person_registered")
            .Add<PersonChanged>("vault.person_changed")
            .Add<RetentionBegan>("vault.retention_began")
            .Add<PersonLocked>("vault.person_locked")
            .Add<PersonErased>("vault.person_erased")
            .Add<PersonRevealed>("vault.person_revealed");

        model
            .ReadModel<ParameterList>()
            .ReadModel<CalendarYearPage>()
            .ReadModel<RegionRow>(row => row.HasIndex(region => region.Code).IsUnique())
            .ReadModel<PersonRow>(row =>
                row.HasIndex(person => new { person.Locked, person.KeptUntil })
            )
            .ReadModel<DisclosureRow>(row =>
            {
                row.HasIndex(look => new { look.TenantId, look.At });
                row.HasIndex(look => new { look.Person, look.At });
            });
    }
}

using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about volunteers, and their read models.</summary>
internal static class VolunteerStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<VolunteerPage>(row =>
        {
            row.HasIndex(volunteer => new { volunteer.Home, volunteer.Number });
            row.HasIndex(volunteer => volunteer.Number);
            row.HasIndex(volunteer => volunteer.Person);
            row.HasIndex(volunteer => volunteer.Identity);
            row.HasIndex(volunteer => volunteer.NextEnd).HasFilter("next_end is not null");
            row.HasIndex(volunteer => volunteer.SuspendedUntil)
                .HasFilter("suspended_until is not null");
        });
        model
            .Events.Add<VolunteerRegistered>("volunteers.volunteer_registered")
            .Add<VolunteerVerified>("volunteers.volunteer_verified")
            .Add<VolunteerTurnedDown>("volunteers.volunteer_turned_down")
            .Add<GuardianConsented>("volunteers.guardian_consented")
            .Add<GuardianConsentWithdrawn>("volunteers.guardian_consent_withdrawn")
            .Add<SkillShown>("volunteers.skill_shown")
            .Add<SkillEnded>("volunteers.skill_ended")
            .Add<TrainingTaken>("volunteers.training_taken")
            .Add<InsuranceRecorded>("volunteers.insurance_recorded")
            .Add<AgreementSigned>("volunteers.agreement_signed")
            .Add<AvailabilitySet>("volunteers.availability_set")
            .Add<VolunteerSuspended>("volunteers.volunteer_suspended")
            .Add<VolunteerResumed>("volunteers.volunteer_resumed")
            .Add<VolunteerLeft>("volunteers.volunteer_left")
            .Add<PublicNaming>("volunteers.public_naming")
            .Add<HonourNoted>("volunteers.honour_noted")
            .Add<RegistrationRepeated>("volunteers.registration_repeated")
            .Add<VolunteerMoved>("volunteers.volunteer_moved")
            .Add<VolunteerReminded>("volunteers.volunteer_reminded")
            .Add<VolunteerForgotten>("volunteers.volunteer_forgotten")
            .Add<NameCorrectionAsked>("volunteers.name_correction_asked")
            .Add<NameCorrected>("volunteers.name_corrected")
            .Add<NameCorrectionDeclined>("volunteers.name_correction_declined")
            .Add<IdentityTaken>("volunteers.identity_taken");
    }
}

using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about volunteers, and their read models.</summary>
internal static class VolunteerStreams
{
    public static void Register(StoreModel model) =>
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
            .Add<HonourNoted>("volunteers.honour_noted");
}

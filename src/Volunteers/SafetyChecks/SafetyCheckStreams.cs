using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about safety checks, and their read models.</summary>
internal static class SafetyCheckStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<SafetyCheckStarted>("volunteers.safety_check_started")
            .Add<SafetyCheckAsked>("volunteers.safety_check_asked")
            .Add<SafetyCheckEnded>("volunteers.safety_check_ended")
            .Add<SafetyCheckAnswered>("volunteers.safety_check_answered");
        model.ReadModel<SafetyCheckPage>();
        model.ReadModel<SafetyAnswerRow>(row =>
            row.HasIndex(answer => new { answer.TenantId, answer.Check })
        );
    }
}

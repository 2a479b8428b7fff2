using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about calls, and their read model.</summary>
internal static class CallStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<CallPage>(row =>
        {
            row.HasIndex(call => new { call.TenantId, call.TakenAt });
            row.HasIndex(call => new { call.TenantId, call.Station }).HasFilter("due is not null");
        });
        model
            .Events.Add<CallTaken>("volunteers.call_taken")
            .Add<GeneralCallTaken>("volunteers.general_call_taken")
            .Add<CallbackTried>("volunteers.callback_tried")
            .Add<CallAnswered>("volunteers.call_answered")
            .Add<LeadNoted>("volunteers.lead_noted")
            .Add<LeadSettled>("volunteers.lead_settled")
            .Add<CallHandedOn>("volunteers.call_handed_on");
    }
}

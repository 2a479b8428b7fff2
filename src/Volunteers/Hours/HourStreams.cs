using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about service hours, and their read models.</summary>
internal static class HourStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<VolunteerYearPage>(row =>
        {
            row.HasIndex(year => new { year.Volunteer, year.Year });
            row.HasIndex(year => new
            {
                year.TenantId,
                year.Year,
                year.LastServed,
            });
            row.HasIndex(year => new { year.TenantId, year.AnswerBy }).HasFilter("waiting > 0");
        });
        model
            .Events.Add<HoursRecorded>("volunteers.hours_recorded")
            .Add<HoursCorrected>("volunteers.hours_corrected")
            .Add<HoursVoided>("volunteers.hours_voided")
            .Add<HourFlagsCleared>("volunteers.hour_flags_cleared")
            .Add<HoursQuestioned>("volunteers.hours_questioned")
            .Add<HourQuestionAnswered>("volunteers.hour_question_answered");
    }
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The volunteer says that a record of theirs is wrong; the station answers within the working days of the parameter (VO-07).</summary>
/// <param name="Which">The record.</param>
/// <param name="Reason">What is wrong.</param>
[AllowedFor(Role.Volunteer)]
public sealed record QuestionHours(RecordOfYear Which, HourReason Reason) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => [StreamUse.Of<VolunteerYear>(Which.Stream)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        if (Which.Volunteer != Volunteer.KeyOf(context.Actor))
        {
            throw new NotInScopeException(VolunteerYear.StreamType);
        }

        var record = Which.Of(streams);
        Refuse.If(record.Voided is not null, "VO-07", "RecordIsVoid");
        Refuse.If(
            record.Question is not null,
            "VO-07",
            "QuestionIsOpen",
            null,
            record.Question?.AnswerBy ?? default
        );
        var days = context.Rules.Parameters.Count(
            "VO-07.answer_workdays",
            record.First.County,
            context.Today
        );
        yield return Change.To<VolunteerYear>(
            Which.Stream,
            new HoursQuestioned(
                Which.Record,
                Reason,
                context.Rules.Calendar.AddWorkingDays(context.Today, days)
            )
        );
    }
}

/// <summary>The question was looked at and the record is right. Where it is not, it is corrected or voided, which answers too.</summary>
/// <param name="Which">The record.</param>
/// <param name="Station">The station that organised the service, or <c>null</c>.</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record AnswerHourQuestion(RecordOfYear Which, StreamKey? Station) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [.. AtStation.Uses(Station), StreamUse.Of<VolunteerYear>(Which.Stream)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var record = Which.OfStation(streams, Station, context.Actor);
        Refuse.If(record.Question is null, "VO-07", "NoQuestion");
        yield return Change.To<VolunteerYear>(
            Which.Stream,
            new HourQuestionAnswered(Which.Record, context.Actor.Holder)
        );
    }
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>A skill was shown by a paper (VO-13).</summary>
/// <param name="Until">Last day of the paper, or <c>null</c> when it does not end.</param>
/// <param name="Paper">Sealed under the volunteer.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record ShowSkill(
    StreamKey Volunteer,
    StreamKey? Station,
    VolunteerSkill Skill,
    DateOnly? Until,
    FileRef Paper
) : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(Until < context.Today, "VO-13", "SkillOver", nameof(Until), context.Today);
        yield return new SkillShown(Skill, Until, Paper, context.Actor.Holder);
    }
}

/// <summary>A skill no longer counts, e.g. because the paper was withdrawn.</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record EndSkill(StreamKey Volunteer, StreamKey? Station, VolunteerSkill Skill)
    : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(!volunteer.Skills.ContainsKey(Skill), "VO-13", "SkillMissing", nameof(Skill));
        yield return new SkillEnded(Skill, context.Today, context.Actor.Holder);
    }
}

/// <summary>Training was taken; its hours are kept apart from service (VO-04).</summary>
/// <param name="Training">New id.</param>
/// <param name="Minutes">Of learning, up to a day.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record RecordTraining(
    StreamKey Volunteer,
    StreamKey? Station,
    Guid Training,
    DateOnly On,
    string Subject,
    int Minutes
) : VolunteerStep(Volunteer, Station)
{
    private const int Longest = 80;
    private const int MinutesOfDay = 24 * 60;

    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(On > context.Today, "VO-04", "TrainingInFuture", nameof(On), context.Today);
        Refuse.If(
            Minutes is < 1 or > MinutesOfDay,
            "VO-04",
            "TrainingMinutesWrong",
            nameof(Minutes)
        );
        PlainWords.Require(Subject, Longest, nameof(Subject));
        yield return new TrainingTaken(Training, On, Subject.Trim(), Minutes, context.Actor.Holder);
    }
}

/// <summary>An honour was noted (VO-01).</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record NoteHonour(StreamKey Volunteer, StreamKey? Station, DateOnly On, string Title)
    : VolunteerStep(Volunteer, Station)
{
    private const int Longest = 80;

    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(On > context.Today, "VO-01", "HonourInFuture", nameof(On), context.Today);
        PlainWords.Require(Title, Longest, nameof(Title));
        yield return new HonourNoted(On, Title.Trim(), context.Actor.Holder);
    }
}

using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>A volunteer as certificates ask: who they are, and what they learned. The stream of <see cref="Volunteer"/>.</summary>
/// <param name="Registered">How they came.</param>
/// <param name="Trainings">Hours of learning, kept apart from service (VO-04).</param>
public sealed record VolunteerFile(
    VolunteerRegistered Registered,
    ImmutableList<TrainingTaken> Trainings
) : IStreamState<VolunteerFile>
{
    public static string StreamType => Volunteer.StreamType;

    /// <summary>Minutes of learning from one day to another, both included.</summary>
    public int LearningMinutes(DateOnly from, DateOnly until) =>
        Trainings
            .Where(training => from <= training.On && training.On <= until)
            .Sum(training => training.Minutes);

    public static VolunteerFile Start(object first) =>
        first is VolunteerRegistered e
            ? new(e, [])
            : throw new UnexpectedEventException(StreamType, first);

    public VolunteerFile Apply(object next) =>
        next is TrainingTaken e ? this with { Trainings = Trainings.Add(e) } : this;
}

using StationPortal.Evaluation.Tests.Sheets;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;

namespace StationPortal.Evaluation.Tests.Surveys;

/// <summary>The station of <see cref="SheetWorld"/> with two lines that people served score, and a survey of twelve.</summary>
internal static class SurveyWorld
{
    public static readonly StreamKey Key = Survey.KeyOf(SheetWorld.Key);

    public static readonly IReadOnlyList<OpinionAnswer> Answers = Stars(4, 5);

    public static AssessmentOpened Opened()
    {
        var opened = SheetWorld.Opened();
        return opened with
        {
            Items =
            [
                .. opened.Items,
                new("5.1", null, 10, IndicatorKind.Judged, ScoringPart.PeopleServed, null, null),
                new("5.2", null, 5, IndicatorKind.Judged, ScoringPart.PeopleServed, null, null),
            ],
        };
    }

    public static Dictionary<Guid, Guid> Candidates(int count) =>
        Enumerable
            .Range(1, count)
            .ToDictionary(
                at => new Guid(at, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
                at => new Guid(at, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2])
            );

    public static Specification Assessed(params object[] survey) =>
        Specification.Given(SheetWorld.Key, Opened()).And(Key, survey).And(PersonOf(3), Registered);

    /// <summary>In the vault, of a number of <see cref="Drawn"/>.</summary>
    public static StreamKey PersonOf(int no) =>
        new(SheetWorld.County, Candidates(no).Values.Last());

    /// <summary>How a person's record begins.</summary>
    public static PersonRegistered Registered { get; } =
        new(null, new Dictionary<string, string>(StringComparer.Ordinal));

    public static SurveyDrawn Drawn(int people = 12) =>
        new(
            SheetWorld.Key.Id,
            Guid.NewGuid(),
            SheetWorld.County,
            "00",
            people,
            [
                .. Candidates(people)
                    .Select((one, at) => new SampledPerson(at + 1, one.Key, one.Value)),
            ],
            ["5.1", "5.2"],
            new(2026, 3, 31)
        );

    public static OpinionGiven Given(int no, int first, int second) =>
        new(no, SurveyChannel.Phone, Stars(first, second), null);

    /// <summary>Three calls in vain.</summary>
    public static IEnumerable<object> NotReached(int no) =>
        Enumerable.Repeat<object>(new SurveyCallTried(no, SheetWorld.Ann.Holder), 3);

    public static IReadOnlyList<OpinionAnswer> Stars(int first, int second) =>
        [new("5.1", first), new("5.2", second)];
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>The organiser asks the station to put something right by a day (EV-20).</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="Code">The line it is about, or <c>null</c>.</param>
/// <param name="What">What is to be put right.</param>
/// <param name="Due">Last day for the report.</param>
[AllowedFor(Role.Official)]
public sealed record AskRectification(StreamKey Stream, string? Code, string? What, DateOnly Due)
    : IDecision<Assessment>
{
    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        var assessment = OwnAssessment.Of(Stream, state, context.Actor);
        Refuse.If(
            assessment.Status is not (AssessmentStatus.Drafted or AssessmentStatus.Published),
            "EV-20",
            "RectificationWithoutResult"
        );
        Refuse.If(
            Code is { } code && assessment.Find(code) is null,
            "EV-20",
            "RectificationLineUnknown",
            nameof(Code)
        );
        RectificationDay.Require(Due, context);
        yield return new RectificationAsked(
            assessment.Rectifications.Count + 1,
            Code,
            Given.Text(What, "EV-20", nameof(What)),
            Due,
            context.Actor.Holder
        );
    }
}

/// <summary>The last day of something to be put right.</summary>
internal static class RectificationDay
{
    /// <exception cref="RuleBrokenException">It leaves no time.</exception>
    public static void Require(DateOnly due, DecisionContext context) =>
        Refuse.If(due <= context.Today, "EV-20", "RectificationDayPast", "Due");

    /// <summary>The one with this number.</summary>
    /// <exception cref="NotInScopeException">There is none.</exception>
    public static Rectification Find(Assessment assessment, int no) =>
        assessment.Rectifications.GetValueOrDefault(no)
        ?? throw new NotInScopeException(nameof(Rectification));
}

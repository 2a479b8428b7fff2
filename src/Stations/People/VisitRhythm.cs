using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>When the next visit is due, from the parameters in force in a region on a day (SV-01, SV-02).</summary>
/// <param name="Rules">Parameters and calendar.</param>
/// <param name="Region">The county.</param>
/// <param name="Today">Day whose parameters hold.</param>
public sealed record VisitRhythm(RuleBook Rules, string Region, DateOnly Today)
{
    /// <summary>The rhythm that a decision goes by.</summary>
    public static VisitRhythm Of(DecisionContext context, string region) =>
        new(context.Rules, region, context.Today);

    /// <summary>The first visit after the class was judged.</summary>
    public DateTimeOffset First(VisitClass visitClass, DateTimeOffset judged) =>
        After("SV-01.first_" + visitClass, judged);

    /// <summary>The next visit of somebody, whatever happened to them so far.</summary>
    public DateTimeOffset Next(PersonServed person)
    {
        var met = person.LastMet?.At;
        var due = person.Change is { } change
            ? AfterChange(person.Class, change, met)
            : ByClass(person.Class, person.Judged, met);
        return person.Last is { Next: NextStep.VisitAgain } again
            ? Earlier(due, After("SV-01.again", again.At))
            : due;
    }

    private DateTimeOffset ByClass(
        VisitClass visitClass,
        DateTimeOffset judged,
        DateTimeOffset? met
    )
    {
        var every = met is { } last ? After("SV-01.every_" + visitClass, last) : judged;
        // A stricter class does not make somebody late at the moment it is judged.
        return met >= judged ? every : Later(every, First(visitClass, judged));
    }

    private DateTimeOffset AfterChange(
        VisitClass visitClass,
        DateTimeOffset change,
        DateTimeOffset? met
    ) =>
        met is { } last && last >= change
            ? Earlier(After("SV-01.every_" + visitClass, last), After("SV-02.every", last))
            : After("SV-02.first", change);

    private DateTimeOffset After(string parameter, DateTimeOffset moment) =>
        VisitInterval
            .Parse(Rules.Parameters.Get(parameter, Region, Today).Value)
            .After(moment, Rules.Calendar);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) =>
        one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) =>
        one > other ? one : other;
}

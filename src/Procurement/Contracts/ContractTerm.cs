using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>How long a contract may run (PS-13). The term is end − start + 1 day; n years are kept when the end lies before start + n years.</summary>
public static class ContractTerm
{
    /// <summary>One contract runs a year at most.</summary>
    /// <exception cref="RuleBrokenException">The period is not lawful.</exception>
    public static void CheckYear(DateOnly start, DateOnly end, DecisionContext context)
    {
        Refuse.If(end < start, null, "EndBeforeStart", nameof(SetContractScope.End));
        var years = context.Rules.Parameters.Count(
            "PS-13.term_years",
            context.Actor.Region,
            context.Today
        );
        Refuse.If(
            end >= start.AddYears(years),
            "PS-13",
            "TermOverOneYear",
            nameof(SetContractScope.End),
            start.AddYears(years).AddDays(-1)
        );
    }

    /// <summary>A purchase over several years needs all five grounds and ends within three.</summary>
    /// <exception cref="RuleBrokenException">The series is not lawful.</exception>
    public static void CheckSeries(
        DateOnly seriesStart,
        DateOnly end,
        int years,
        LongTermGrounds? grounds,
        DecisionContext context
    )
    {
        var most = context.Rules.Parameters.Count(
            "PS-13.maximum_years",
            context.Actor.Region,
            context.Today
        );
        Refuse.If(
            years > most || end >= seriesStart.AddYears(most),
            "PS-13",
            "SeriesTooLong",
            nameof(SetContractScope.End),
            most,
            seriesStart.AddYears(most).AddDays(-1)
        );
        var one = context.Rules.Parameters.Count(
            "PS-13.term_years",
            context.Actor.Region,
            context.Today
        );
        Refuse.If(
            (years > one || end >= seriesStart.AddYears(one)) && grounds is not { All: true },
            "PS-13",
            "LongTermGroundsMissing",
            nameof(SetContractScope.Grounds)
        );
    }
}

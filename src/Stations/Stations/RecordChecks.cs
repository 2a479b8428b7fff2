using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Who may work with minors (CA-20): the records were queried within the last year, and nothing was found.</summary>
public static class RecordChecks
{
    /// <summary>How long a check holds, in months.</summary>
    public static int Months(string tenant, DecisionContext context) =>
        context.Rules.Parameters.Count("CA-20.check_months", tenant, context.Today);

    /// <summary>Refuses someone whose check does not let them work with minors.</summary>
    /// <param name="tenant">The county.</param>
    /// <param name="check">The last one, or <c>null</c>.</param>
    /// <param name="field">The form's field, for the refusal.</param>
    /// <param name="context">Day and parameter.</param>
    /// <exception cref="RuleBrokenException">Missing, with a finding, or too old.</exception>
    internal static void Require(
        string tenant,
        StaffRecordChecked? check,
        string field,
        DecisionContext context
    )
    {
        Refuse.If(check is null, "CA-20", "RecordCheckMissing", field);
        Refuse.If(check is { Clear: false }, "CA-20", "RecordFound", field);
        var months = Months(tenant, context);
        Refuse.If(
            check is { } last && last.On.AddMonths(months) <= context.Today,
            "CA-20",
            "RecordCheckTooOld",
            field,
            check?.On ?? default,
            months
        );
    }
}

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>The columns of a duty list as a file, in their order. Their heads are the labels of the form.</summary>
internal static class DutyColumns
{
    public const string Prefix = "Duty.";

    public const string Code = "Duty.Code";
    public const string Field = "Duty.Field";
    public const string Title = "Duty.Title";
    public const string Who = "Duty.Who";
    public const string Kind = "Duty.Kind";
    public const string Day = "Duty.Day";
    public const string Month = "Duty.Month";
    public const string DaysToDo = "Duty.DaysToDo";
    public const string From = "Duty.From";
    public const string Until = "Duty.Until";
    public const string AmountKind = "Duty.AmountKind";
    public const string Number = "Duty.Number";
    public const string Counts = "Duty.Counts";
    public const string Evidence = "Duty.Evidence";
    public const string Basis = "Duty.Basis";

    public static IReadOnlyList<string> All { get; } =
    [
        Code,
        Field,
        Title,
        Who,
        Kind,
        Day,
        Month,
        DaysToDo,
        From,
        Until,
        AmountKind,
        Number,
        Counts,
        Evidence,
        Basis,
    ];
}

using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Refuses a tick that lacks what its duty asks for, each thing by its name (MT-01).</summary>
internal static class TickEvidence
{
    private const int LongestNote = 2000;

    public static void Require(Duty duty, TickTask tick, decimal amount)
    {
        RequireAmount(duty.Amount, tick, amount);
        Refuse.If(tick.Note.Length > LongestNote, null, "NoteTooLong", nameof(tick.Note));
        foreach (var kind in duty.Evidence)
        {
            Refuse.If(!Shows(kind, tick), "MT-01", $"{kind}Missing", FieldOf(kind));
        }

        // MT-02: less than the duty wants may be reported, but not in silence.
        Refuse.If(
            amount < duty.Amount.Number && string.IsNullOrWhiteSpace(tick.Note),
            "MT-02",
            "ShortfallNotExplained",
            nameof(tick.Note),
            duty.Amount.Number
        );
    }

    private static void RequireAmount(DutyAmount wanted, TickTask tick, decimal amount)
    {
        Refuse.If(amount < 0, null, "AmountNegative", nameof(tick.Amount));
        Refuse.If(
            wanted.Kind == AmountKind.Rate && amount > 100,
            null,
            "RateOver100",
            nameof(tick.Amount)
        );
        Refuse.If(
            wanted.Kind == AmountKind.Count && amount != decimal.Truncate(amount),
            null,
            "CountNotWhole",
            nameof(tick.Amount)
        );
    }

    private static bool Shows(EvidenceKind kind, TickTask tick) =>
        kind switch
        {
            EvidenceKind.Record => !string.IsNullOrWhiteSpace(tick.Note) || HasFile(kind, tick),
            EvidenceKind.PlaceAndTime => tick.Place is not null
                || !string.IsNullOrWhiteSpace(tick.StatedPlace)
                || tick.Evidence.Any(file => file is { TakenAt: not null, TakenIn: not null }),
            _ => HasFile(kind, tick),
        };

    private static bool HasFile(EvidenceKind kind, TickTask tick) =>
        tick.Evidence.Any(file => file.Kind == kind);

    private static string FieldOf(EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Record => nameof(TickTask.Note),
            EvidenceKind.PlaceAndTime => nameof(TickTask.StatedPlace),
            _ => kind.ToString(),
        };
}

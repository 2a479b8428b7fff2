using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>Reads the bank's answer. Lines answered before are passed over; a service that was not paid may be listed again.</summary>
/// <param name="List">The list.</param>
/// <param name="Orders">Orders of the lines that the file answers.</param>
/// <param name="Results">What the bank said, one per line.</param>
/// <param name="Sha256">Of the answer file.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record ReadAllowanceAnswer(
    StreamKey List,
    IReadOnlyList<Guid> Orders,
    IReadOnlyList<BankLineResult> Results,
    string Sha256
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<AllowanceList>(List), .. AllowanceSteps.Uses(List.Tenant, Orders)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var list = AllowanceSteps.Own(streams.Find<AllowanceList>(List), List, context);
        Refuse.If(list.File is null, "OR-28", "AllowanceNotChecked");
        var answered = Results.Where(result => IsNew(result, list)).ToList();
        if (answered.Count == 0)
        {
            yield break;
        }

        yield return Change.To<AllowanceList>(List, new AllowanceAnswerRead(Sha256, answered));
        var failed = answered
            .Where(result => !result.Paid)
            .Select(result => list.InFile(result.Line))
            .OfType<AllowanceLine>();
        foreach (var change in AllowanceSteps.Unlist(List, failed))
        {
            yield return change;
        }
    }

    private bool IsNew(BankLineResult result, AllowanceList list)
    {
        Refuse.If(
            Results.Count(other => other.Line == result.Line) > 1,
            null,
            "AnswerLineTwice",
            "Answer",
            result.Line
        );
        Refuse.If(
            list.InFile(result.Line) is not { } line || !Orders.Contains(line.Order),
            null,
            "AnswerLineUnknown",
            "Answer",
            result.Line,
            list.Made.Number
        );
        var before = list.Results.GetValueOrDefault(result.Line);
        Refuse.If(
            before is not null && before.Paid != result.Paid,
            null,
            "AnswerContradicts",
            "Answer",
            result.Line
        );
        return before is null;
    }
}

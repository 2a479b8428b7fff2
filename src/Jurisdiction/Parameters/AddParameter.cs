using System.Globalization;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Enters a number from the law for a region, from a day on; the nearest region and the latest start win.</summary>
/// <param name="Region">Where it holds.</param>
/// <param name="Name">A name that the program knows, e.g. <c>CA-06.cap_rate</c>.</param>
/// <param name="Value">Invariant text.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or <c>null</c>.</param>
/// <param name="Source">Document and article.</param>
/// <param name="Status">How sure.</param>
[AllowedFor(Role.Administrator)]
public sealed record AddParameter(
    string Region,
    string Name,
    string Value,
    DateOnly From,
    DateOnly? Until,
    string Source,
    RuleStatus Status
) : IDecision<RegionParameters>
{
    public StreamKey Stream => RegionParameters.KeyOf(Region);

    public IEnumerable<object> Decide(RegionParameters? state, DecisionContext context)
    {
        Scope.Require(context.Actor, Region);
        var samples = ShippedRules.Book.Parameters.Named(Name);
        Refuse.If(samples.Count == 0, null, "ParameterUnknown", nameof(Name), Name);
        Refuse.If(
            samples.All(row => IsNumber(row.Value)) && !IsNumber(Value),
            null,
            "ParameterNotANumber",
            nameof(Value),
            Value
        );
        Refuse.If(string.IsNullOrWhiteSpace(Source), null, "ParameterNeedsSource", nameof(Source));
        Refuse.If(Until < From, null, "ParameterEndsBeforeStart", nameof(Until));
        var own = state?.Rows.FindAll(row => row.Name == Name) ?? [];
        Refuse.If(
            own.Exists(row => row.From == From),
            null,
            "ParameterStartsTwice",
            nameof(From),
            From
        );
        // What was decided yesterday was decided under yesterday's number: only a gap may be filled backwards.
        Refuse.If(
            From < context.Today && own.Exists(row => row.Until is null || row.Until >= From),
            null,
            "ParameterChangesThePast",
            nameof(From),
            context.Today
        );
        yield return new ParameterAdded(Name, Value, From, Until, Source, Status);
    }

    private static bool IsNumber(string value) =>
        decimal.TryParse(
            value,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );
}

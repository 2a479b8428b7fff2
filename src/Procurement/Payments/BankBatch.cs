using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>A file of payments for the bank, as far as rules ask.</summary>
/// <param name="Results">What the bank said so far, by line.</param>
public sealed record BankBatch(
    string Number,
    ImmutableDictionary<int, BankBatchLine> Lines,
    ImmutableDictionary<int, BankLineResult> Results
) : IStreamState<BankBatch>
{
    public static string StreamType => "bank_batch";

    public static BankBatch Start(object first) =>
        first is BankBatchMade e
            ? new(
                e.Number,
                e.Lines.ToImmutableDictionary(line => line.Line),
                ImmutableDictionary<int, BankLineResult>.Empty
            )
            : throw new UnexpectedEventException(StreamType, first);

    public BankBatch Apply(object next) =>
        next switch
        {
            BankAnswerRead e => this with
            {
                Results = Results.SetItems(
                    e.Results.Select(result => KeyValuePair.Create(result.Line, result))
                ),
            },
            _ => this,
        };
}

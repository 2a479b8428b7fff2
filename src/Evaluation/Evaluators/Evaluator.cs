using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>An evaluator of the library, as far as rules ask.</summary>
public sealed record Evaluator(Guid Account, string Province, Guid? Employer, bool Listed)
    : IStreamState<Evaluator>
{
    public static string StreamType => "evaluator";

    /// <summary>One per account.</summary>
    public static StreamKey KeyOf(Guid account) =>
        new(RegionCode.Nation, DerivedId.From(StreamType, account.ToString()));

    public static Evaluator Start(object first) =>
        first is EvaluatorListed e
            ? new(e.Account, e.Province, e.Employer, true)
            : throw new UnexpectedEventException(StreamType, first);

    public Evaluator Apply(object next) =>
        next switch
        {
            EvaluatorListed e => new(e.Account, e.Province, e.Employer, true),
            EvaluatorDelisted => this with { Listed = false },
            _ => this,
        };
}

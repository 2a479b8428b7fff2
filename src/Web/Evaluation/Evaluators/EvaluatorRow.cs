using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Evaluators;

/// <summary>One evaluator of the list.</summary>
public sealed class EvaluatorRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Account { get; init; }
    public required string Field { get; init; }
    public required string EmployerName { get; init; }
    public required string Province { get; init; }
    public required EvaluatorStanding Standing { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Masked (PD-07); <c>null</c> when the person was erased.</summary>
    public string? Name { get; set; }
}

/// <summary>Whether an evaluator can be drawn.</summary>
public enum EvaluatorStanding
{
    Listed = 1,
    Left = 2,
}

/// <summary>Colours of <see cref="EvaluatorStanding"/>.</summary>
internal static class EvaluatorTones
{
    public static Tone Of(EvaluatorStanding standing) =>
        standing == EvaluatorStanding.Listed ? Tone.Green : Tone.Grey;
}

/// <summary>An evaluator as its page shows it.</summary>
/// <param name="Evaluator">The entry.</param>
/// <param name="Name">Masked (PD-07).</param>
/// <param name="MayRemove">An administrator of the province, and the evaluator is in the library.</param>
public sealed record EvaluatorView(EvaluatorPage Evaluator, string? Name, bool MayRemove)
{
    public StreamKey Key => new(Evaluator.TenantId, Evaluator.Id);

    public EvaluatorStanding Standing =>
        Evaluator.Listed ? EvaluatorStanding.Listed : EvaluatorStanding.Left;

    /// <summary>The past day it is shown on.</summary>
    public DateOnly? On { get; init; }

    public RemoveEvaluatorForm Form { get; init; } = new();
}

using FluentValidation;
using StationPortal.Evaluation;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>What a round is announced with.</summary>
public sealed class AnnounceForm : PortalForm
{
    public string? Name { get; set; }
    public RoundKind? Kind { get; set; }

    /// <summary>Tenant, id and version of a published scheme, as <see cref="SchemeChoice"/> writes them.</summary>
    public string? Scheme { get; set; }
    public int? Year { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public int? Scorers { get; set; }
    public DateOnly? SelfUntil { get; set; }
    public DateOnly? ScoreUntil { get; set; }

    internal RoundPlan ToPlan() =>
        new(
            Name?.Trim() ?? "",
            Kind.GetValueOrDefault(),
            Year.GetValueOrDefault(),
            From.GetValueOrDefault(),
            Until.GetValueOrDefault(),
            SelfUntil.GetValueOrDefault(),
            ScoreUntil.GetValueOrDefault()
        );
}

/// <summary>Shape of <see cref="AnnounceForm"/>.</summary>
public sealed class AnnounceFormShape : AbstractValidator<AnnounceForm>
{
    public AnnounceFormShape()
    {
        RuleFor(form => form.Name).MaximumLength(60);
        RuleFor(form => form.Kind).NotNull().Says("Round.Kind.Missing");
        RuleFor(form => form.Scheme)
            .Must(text => SchemeChoice.Read(text) is not null)
            .Says("Round.Scheme.Missing");
        RuleFor(form => form.Year).NotNull().Says("Round.Year.Missing");
        RuleFor(form => form.From).NotNull().Says("Round.From.Missing");
        RuleFor(form => form.Until).NotNull().Says("Round.Until.Missing");
        RuleFor(form => form.Scorers).NotNull().Says("Round.Scorers.Missing");
        RuleFor(form => form.SelfUntil).NotNull().Says("Round.SelfUntil.Missing");
        RuleFor(form => form.ScoreUntil).NotNull().Says("Round.ScoreUntil.Missing");
    }
}

/// <summary>Which stations take part.</summary>
public sealed class ChooseForm : PortalForm
{
    public StationChoice Choice { get; set; } = StationChoice.All;
    public int? Number { get; set; }
}

/// <summary>Shape of <see cref="ChooseForm"/>.</summary>
public sealed class ChooseFormShape : AbstractValidator<ChooseForm>
{
    public ChooseFormShape() =>
        RuleFor(form => form.Number)
            .NotNull()
            .When(form => form.Choice == StationChoice.Lot)
            .Says("Round.Number.Missing");
}

/// <summary>How stations come into a round.</summary>
public enum StationChoice
{
    /// <summary>All.</summary>
    All = 1,

    /// <summary>So many by lot.</summary>
    Lot = 2,
}

/// <summary>A press without further fields.</summary>
public sealed class PressForm : PortalForm;

/// <summary>The last days of a round.</summary>
public abstract class LastDaysForm : PortalForm
{
    public DateOnly? SelfUntil { get; set; }
    public DateOnly? ScoreUntil { get; set; }
}

/// <summary>Shape of every <see cref="LastDaysForm"/>.</summary>
public abstract class LastDaysShape<TForm> : AbstractValidator<TForm>
    where TForm : LastDaysForm
{
    protected LastDaysShape()
    {
        RuleFor(form => form.SelfUntil).NotNull().Says("Round.SelfUntil.Missing");
        RuleFor(form => form.ScoreUntil).NotNull().Says("Round.ScoreUntil.Missing");
    }
}

/// <summary>The last days, as announced or moved at the start.</summary>
public sealed class StartForm : LastDaysForm;

/// <summary>Shape of <see cref="StartForm"/>.</summary>
public sealed class StartFormShape : LastDaysShape<StartForm>;

/// <summary>The last days from now on, and why they are moved.</summary>
public sealed class ExtendForm : LastDaysForm
{
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="ExtendForm"/>.</summary>
public sealed class ExtendFormShape : LastDaysShape<ExtendForm>
{
    public ExtendFormShape() => RuleFor(form => form.Reason).MaximumLength(500);
}

/// <summary>Why a round is given up.</summary>
public sealed class CancelForm : PortalForm
{
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="CancelForm"/>.</summary>
public sealed class CancelFormShape : AbstractValidator<CancelForm>
{
    public CancelFormShape() => RuleFor(form => form.Reason).MaximumLength(500);
}

/// <summary>Who cannot go on, and why.</summary>
public sealed class ReplaceForm : PortalForm
{
    public Guid? Left { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="ReplaceForm"/>.</summary>
public sealed class ReplaceFormShape : AbstractValidator<ReplaceForm>
{
    public ReplaceFormShape()
    {
        RuleFor(form => form.Left).NotNull().Says("Round.Left.Missing");
        RuleFor(form => form.Reason).MaximumLength(200);
    }
}

/// <summary>Agencies to which the evaluator has no tie.</summary>
public sealed class NoTieForm : PortalForm
{
    public List<Guid> Agencies { get; set; } = [];
}

/// <summary>A tie to an agency.</summary>
public sealed class TieForm : PortalForm
{
    public Guid? Agency { get; set; }
    public TieKind? Kind { get; set; }
}

/// <summary>Shape of <see cref="TieForm"/>.</summary>
public sealed class TieFormShape : AbstractValidator<TieForm>
{
    public TieFormShape()
    {
        RuleFor(form => form.Agency).NotNull().Says("Round.Agency.Missing");
        RuleFor(form => form.Kind).NotNull().Says("Round.Tie.Missing");
    }
}

using FluentValidation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.HourChecks;

/// <summary>The period whose hours are checked.</summary>
public sealed class DrawForm : PortalForm
{
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>Shape of <see cref="DrawForm"/>.</summary>
public sealed class DrawFormShape : AbstractValidator<DrawForm>
{
    public DrawFormShape()
    {
        RuleFor(form => form.From).NotNull().Says("HourCheck.Day.Missing");
        RuleFor(form => form.Until).NotNull().Says("HourCheck.Day.Missing");
    }
}

/// <summary>A single press.</summary>
public sealed class StandForm : PortalForm;

/// <summary>Why a record is doubted.</summary>
public sealed class DoubtForm : PortalForm
{
    public HourDoubt? Reason { get; set; }
}

/// <summary>Shape of <see cref="DoubtForm"/>.</summary>
public sealed class DoubtFormShape : AbstractValidator<DoubtForm>
{
    public DoubtFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("HourCheck.Reason.Missing");
}

/// <summary>A check to be drawn.</summary>
public sealed record DrawPage(DrawForm Form);

/// <summary>A spot check with its records.</summary>
/// <param name="Check">What was drawn and found.</param>
/// <param name="Lines">The records of the sample as they read now.</param>
/// <param name="MayAnswer">The reader decides about them.</param>
public sealed record HourCheckView(
    HourCheckPage Check,
    IReadOnlyList<SampledLine> Lines,
    bool MayAnswer
)
{
    public StreamKey Key => new(Check.TenantId, Check.Id);
    public string Href => $"/hour-checks/{Check.TenantId}/{Check.Id}";

    /// <summary>Records that nobody has decided about; a void one needs no word.</summary>
    public int Open => Lines.Count(line => line.IsOpen);

    /// <summary>A record of the sample.</summary>
    /// <exception cref="NotInScopeException">It was not drawn.</exception>
    public SampledLine Of(Guid record) =>
        Refuse.Missing(Lines.FirstOrDefault(line => line.Sampled.Record == record));
}

/// <summary>One record of a sample.</summary>
/// <param name="Sampled">How it was drawn.</param>
/// <param name="Record">What it says now.</param>
/// <param name="Name">The volunteer's user name.</param>
/// <param name="YearHref">The volunteer's year.</param>
/// <param name="Answer">What was found, or <c>null</c>.</param>
public sealed record SampledLine(
    SampledHours Sampled,
    HourRecord Record,
    string Name,
    string YearHref,
    SampledAnswer? Answer
)
{
    public bool IsOpen => Answer is null && Record.Voided is null;

    /// <summary>How it stands, as a text key.</summary>
    public string State =>
        Answer is { Doubt: not null } ? "HourCheck.State.Doubted"
        : Answer is not null ? "HourCheck.State.Stands"
        : Record.Voided is not null ? "Hours.State.Void"
        : "HourCheck.State.Open";

    /// <summary>Its colour.</summary>
    public Tone Tone =>
        Answer is { Doubt: not null } ? Tone.Red
        : Answer is not null ? Tone.Green
        : IsOpen ? Tone.Amber
        : Tone.Grey;
}

/// <summary>One record with the forms to decide about it.</summary>
public sealed record SampledPage(HourCheckView Check, SampledLine Line)
{
    public string Href => $"{Check.Href}/{Line.Sampled.Record}";
    public StandForm Form { get; } = new();
    public DoubtForm Doubting { get; } = new();
}

using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.People;

/// <summary>The class judged anew.</summary>
public sealed class JudgeForm : PortalForm
{
    public VisitClass? Class { get; set; }
    public ClassReason? Why { get; set; }
    public List<ServedGroup> Groups { get; set; } = [];
}

/// <summary>Shape of <see cref="JudgeForm"/>.</summary>
public sealed class JudgeFormShape : AbstractValidator<JudgeForm>
{
    public JudgeFormShape()
    {
        RuleFor(form => form.Class).NotNull().Says("People.Class.Missing");
        RuleFor(form => form.Why).NotNull().Says("People.Why.Missing");
    }
}

/// <summary>A major change.</summary>
public sealed class ChangeForm : PortalForm
{
    public MajorChange? Kind { get; set; }
    public DateTimeOffset? At { get; set; }
}

/// <summary>Shape of <see cref="ChangeForm"/>.</summary>
public sealed class ChangeFormShape : AbstractValidator<ChangeForm>
{
    public ChangeFormShape()
    {
        RuleFor(form => form.Kind).NotNull().Says("People.ChangeKind.Missing");
        RuleFor(form => form.At).NotNull().Says("People.ChangeAt.Missing");
    }
}

/// <summary>Another station.</summary>
public sealed class MoveForm : PortalForm
{
    public Guid? To { get; set; }
    public string? Village { get; set; }
}

/// <summary>Shape of <see cref="MoveForm"/>.</summary>
public sealed class MoveFormShape : AbstractValidator<MoveForm>
{
    public MoveFormShape()
    {
        RuleFor(form => form.To).NotNull().Says("People.Station.Missing");
        RuleFor(form => form.Village).NotEmpty().Says("People.Village.Missing");
        RuleFor(form => form.Village).MaximumLength(12);
    }
}

/// <summary>The end of the care.</summary>
public sealed class LetGoForm : PortalForm
{
    public LetGoReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="LetGoForm"/>.</summary>
public sealed class LetGoFormShape : AbstractValidator<LetGoForm>
{
    public LetGoFormShape() => RuleFor(form => form.Reason).NotNull().Says("People.Why.Missing");
}

/// <summary>The care begins again.</summary>
public sealed class AgainForm : PortalForm
{
    public VisitClass? Class { get; set; }
}

/// <summary>Shape of <see cref="AgainForm"/>.</summary>
public sealed class AgainFormShape : AbstractValidator<AgainForm>
{
    public AgainFormShape() => RuleFor(form => form.Class).NotNull().Says("People.Class.Missing");
}

/// <summary>What may change around somebody, with a form for each.</summary>
/// <param name="Row">Who it is about.</param>
/// <param name="Name">Masked.</param>
/// <param name="Stations">To move to.</param>
/// <param name="Villages">To move to.</param>
/// <param name="MayMove">Whether the reader may move somebody.</param>
/// <param name="Now">When a change became known, to begin with.</param>
public sealed record CarePage(
    PersonServedRow Row,
    string? Name,
    IReadOnlyList<SelectListItem> Stations,
    VillageChoice Villages,
    bool MayMove,
    DateTimeOffset Now
)
{
    public JudgeForm Judging { get; } = new() { Class = Row.Class, Groups = [.. Row.Groups] };

    public ChangeForm Changing { get; } = new() { At = Now };

    public MoveForm Moving { get; } = new();

    public LetGoForm Ending { get; } = new();

    public AgainForm Again { get; } = new();

    /// <summary>Address of the person's page.</summary>
    public string Back => $"/people/{Row.TenantId}/{Row.Id}";
}

using FluentValidation;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>Makes or renews a link; there is nothing to type.</summary>
public sealed class MakeLinkForm : PortalForm;

/// <summary>Why a link ends.</summary>
public sealed class RevokeLinkForm : PortalForm
{
    public LinkEnd? Reason { get; set; }
}

/// <summary>Shape of <see cref="RevokeLinkForm"/>.</summary>
public sealed class RevokeLinkFormShape : AbstractValidator<RevokeLinkForm>
{
    public RevokeLinkFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Link.Reason.Missing");
}

/// <summary>What is ordered by a link, and for when.</summary>
public sealed class LinkOrderForm : PortalForm
{
    /// <summary>Code of the item.</summary>
    public string? Item { get; set; }
    public DateOnly? Day { get; set; }
    public PartOfDay? Part { get; set; } = PartOfDay.Morning;
}

/// <summary>Shape of <see cref="LinkOrderForm"/>.</summary>
public sealed class LinkOrderFormShape : AbstractValidator<LinkOrderForm>
{
    public LinkOrderFormShape()
    {
        RuleFor(form => form.Item).NotEmpty().Says("Link.Item.Missing");
        RuleFor(form => form.Day).NotNull().Says("Link.Day.Missing");
        RuleFor(form => form.Part).NotNull().Says("Link.Part.Missing");
    }
}

/// <summary>When somebody wants the service.</summary>
public enum PartOfDay
{
    /// <summary>上午, 8 to 12.</summary>
    Morning = 1,

    /// <summary>下午, 13 to 18.</summary>
    Afternoon = 2,
}

/// <summary>How a service was.</summary>
public sealed class LinkRateForm : PortalForm
{
    public int? Stars { get; set; }
    public List<RatingTag> Good { get; set; } = [];
    public List<RatingTag> Bad { get; set; } = [];

    /// <summary>In the person's own words; sealed under them.</summary>
    public string? Words { get; set; }
}

/// <summary>Shape of <see cref="LinkRateForm"/>.</summary>
public sealed class LinkRateFormShape : AbstractValidator<LinkRateForm>
{
    public LinkRateFormShape()
    {
        RuleFor(form => form.Stars).NotNull().Says("Link.Stars.Missing");
        RuleFor(form => form.Words).MaximumLength(LinkWords.Most);
    }
}

/// <summary>A complaint about a service.</summary>
public sealed class LinkComplainForm : PortalForm
{
    public ComplaintKind? Kind { get; set; }

    /// <summary>In the person's own words; sealed under them.</summary>
    public string? Words { get; set; }
}

/// <summary>Shape of <see cref="LinkComplainForm"/>.</summary>
public sealed class LinkComplainFormShape : AbstractValidator<LinkComplainForm>
{
    public LinkComplainFormShape()
    {
        RuleFor(form => form.Kind).NotNull().Says("Link.Complaint.Missing");
        RuleFor(form => form.Words).MaximumLength(LinkWords.Most);
    }
}

/// <summary>Words typed by an own link.</summary>
internal static class LinkWords
{
    /// <summary>Most characters.</summary>
    public const int Most = 500;
}

using FluentValidation;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement;

/// <summary>The official notice that a publication needs (GP-18).</summary>
public class NoticeForm : PortalForm
{
    public string? Address { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The notice as typed; an address that is none stays relative, which the rule refuses.</summary>
    public OfficialNotice ToNotice() =>
        new(
            Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out var address)
                ? address
                : new Uri("", UriKind.Relative),
            PublishedAt ?? default
        );
}

public sealed class NoticeFormShape : AbstractValidator<NoticeForm>
{
    public NoticeFormShape()
    {
        RuleFor(form => form.Address).NotEmpty();
        RuleFor(form => form.PublishedAt).NotNull();
    }
}

/// <summary>A step back that needs its reason.</summary>
public sealed class StepBackForm : PortalForm
{
    public string? Reason { get; set; }
}

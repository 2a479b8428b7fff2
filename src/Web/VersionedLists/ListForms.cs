using FluentValidation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>Begins a version.</summary>
public sealed class BeginDraftForm : PortalForm
{
    /// <summary>With the default lines that the portal ships; only lists that have some offer it.</summary>
    public bool FromDefault { get; set; }
}

/// <summary>A line as typed; its fields are called as <see cref="LineFault.Field"/> calls them.</summary>
public abstract class LineForm<TLine> : PortalForm
{
    public string? Code { get; set; }

    /// <summary>What was left empty becomes a value that the rule refuses at its field.</summary>
    /// <param name="code">The line's code; <c>null</c> for a new one, whose code is typed.</param>
    public abstract TLine ToLine(string? code);
}

/// <summary>Why a line or a draft goes.</summary>
public sealed class ReasonForm : PortalForm
{
    public string? Reason { get; set; }
}

/// <summary>A file with all lines.</summary>
public sealed class ImportForm : PortalForm
{
    public IFormFile? File { get; set; }
}

/// <summary>From when the version binds.</summary>
public sealed class PublishForm : PortalForm
{
    public DateOnly? From { get; set; }
}

public sealed class PublishFormShape : AbstractValidator<PublishForm>
{
    public PublishFormShape() => RuleFor(form => form.From).NotNull().Says("Version.From.Missing");
}

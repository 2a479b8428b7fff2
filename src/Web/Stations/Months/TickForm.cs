using System.Globalization;
using FluentValidation;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>A tick with its evidence. What the device says comes in hidden fields that a script fills; what is wrong there counts as not said.</summary>
public sealed class TickForm : PortalForm
{
    public decimal? Amount { get; set; }
    public string? Note { get; set; }
    public IFormFile? Photo { get; set; }
    public IFormFile? SecondPhoto { get; set; }
    public IFormFile? Record { get; set; }
    public IFormFile? Signature { get; set; }
    public string? StatedPlace { get; set; }
    public string? Longitude { get; set; }
    public string? Latitude { get; set; }
    public string? Accuracy { get; set; }

    /// <summary>Milliseconds since 1970, by the device's clock.</summary>
    public string? DeviceTime { get; set; }

    /// <summary>As the device said, or <c>null</c>.</summary>
    public DevicePlace? ToPlace() =>
        Number(Longitude) is { } longitude
        && Number(Latitude) is { } latitude
        && Math.Abs(longitude) <= 180
        && Math.Abs(latitude) <= 90
        && Time() is { } at
            ? new DevicePlace(longitude, latitude, Number(Accuracy) ?? 0, at)
            : null;

    /// <summary>The files with what they show.</summary>
    internal IEnumerable<(EvidenceKind Kind, string Field, IFormFile File)> Files()
    {
        (EvidenceKind, string, IFormFile?)[] all =
        [
            (EvidenceKind.Photo, nameof(Photo), Photo),
            (EvidenceKind.Photo, nameof(SecondPhoto), SecondPhoto),
            (EvidenceKind.Record, nameof(Record), Record),
            (EvidenceKind.Signature, nameof(Signature), Signature),
        ];
        foreach (var (kind, field, file) in all)
        {
            if (file is not null)
            {
                yield return (kind, field, file);
            }
        }
    }

    private DateTimeOffset? Time() =>
        long.TryParse(DeviceTime, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
        && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(time)
            : null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

public sealed class TickShape : AbstractValidator<TickForm>
{
    public TickShape()
    {
        RuleFor(form => form.Note).MaximumLength(2000);
        RuleFor(form => form.StatedPlace).MaximumLength(200);
    }
}

/// <summary>A press of a button, with nothing to type.</summary>
public sealed class PressForm : PortalForm;

/// <summary>A reason.</summary>
public sealed class WhyForm : PortalForm
{
    public string? Reason { get; set; }
}

public sealed class WhyShape : AbstractValidator<WhyForm>
{
    public WhyShape() => RuleFor(form => form.Reason).NotEmpty().MaximumLength(500);
}

/// <summary>A task that an event begins.</summary>
public sealed class AddTaskForm : PortalForm
{
    public string? Duty { get; set; }
    public DateOnly? From { get; set; }
    public string? Reason { get; set; }
}

public sealed class AddTaskShape : AbstractValidator<AddTaskForm>
{
    public AddTaskShape()
    {
        RuleFor(form => form.Duty).NotEmpty();
        RuleFor(form => form.From).NotNull();
        RuleFor(form => form.Reason).NotEmpty().MaximumLength(500);
    }
}

using System.Globalization;
using FluentValidation;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Records;

/// <summary>A service record as typed.</summary>
public sealed class RecordForm : PortalForm
{
    public Guid? Station { get; set; }
    public CountedRecord? Kind { get; set; }
    public DutyField? Field { get; set; }
    public DateOnly? On { get; set; }

    /// <summary>Hours and minutes, as 09:30; may be empty.</summary>
    public string? Start { get; set; }
    public int? Minutes { get; set; }
    public List<Guid> Workers { get; set; } = [];
    public int? PeopleServed { get; set; }
    public List<Guid> Served { get; set; } = [];
    public string? Title { get; set; }

    /// <summary>About the one person served; goes into the vault.</summary>
    public string? Note { get; set; }
    public IFormFile? File { get; set; }
    public IFormFile? SecondFile { get; set; }

    /// <summary>Why it is corrected; for a correction only.</summary>
    public CorrectionReason? Reason { get; set; }

    internal IEnumerable<(IFormFile File, string Field)> Files()
    {
        if (File is { } first)
        {
            yield return (first, nameof(File));
        }

        if (SecondFile is { } second)
        {
            yield return (second, nameof(SecondFile));
        }
    }

    /// <summary>As the rules take it.</summary>
    /// <param name="note">Names the sealed text, or <c>null</c>.</param>
    /// <param name="fingerprint">HMAC of the text.</param>
    /// <param name="files">As stored.</param>
    internal ServiceFacts ToFacts(Guid? note, string? fingerprint, IReadOnlyList<FileRef> files) =>
        new(
            Kind.GetValueOrDefault(),
            Field.GetValueOrDefault(),
            On.GetValueOrDefault(),
            TimeOf(Start),
            Minutes.GetValueOrDefault(),
            Workers,
            PeopleServed.GetValueOrDefault(),
            Served,
            Title ?? "",
            note,
            fingerprint,
            files
        );

    /// <summary>The form of a record that is corrected.</summary>
    internal static RecordForm Of(ServiceRecordRow row)
    {
        var facts = row.Versions[^1].Facts;
        return new RecordForm
        {
            Station = row.Station,
            Kind = facts.Kind,
            Field = facts.Field,
            On = facts.On,
            Start = facts.Start?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = facts.Minutes,
            Workers = [.. facts.Workers],
            PeopleServed = facts.PeopleServed,
            Served = [.. facts.Served],
            Title = facts.Title,
        };
    }

    internal static bool IsTime(string? typed) =>
        string.IsNullOrWhiteSpace(typed) || TimeOf(typed) is not null;

    private static TimeOnly? TimeOf(string? typed) =>
        TimeOnly.TryParseExact(
            typed?.Trim(),
            ["HH:mm", "H:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;
}

/// <summary>Shape of <see cref="RecordForm"/>.</summary>
public sealed class RecordFormShape : AbstractValidator<RecordForm>
{
    public RecordFormShape()
    {
        RuleFor(form => form.Kind).NotNull().Says("Record.Kind.Missing");
        RuleFor(form => form.Field).NotNull().Says("Record.Field.Missing");
        RuleFor(form => form.On).NotNull().Says("Record.On.Missing");
        RuleFor(form => form.Start).Must(RecordForm.IsTime).Says("Record.Start.Wrong");
        RuleFor(form => form.Minutes).NotNull().Says("Record.Minutes.Missing");
        RuleFor(form => form.PeopleServed).NotNull().Says("Record.People.Missing");
        RuleFor(form => form.Title).NotEmpty().Says("Record.Title.Missing");
        RuleFor(form => form.Note).MaximumLength(2000);
    }
}

using System.Globalization;
using FluentValidation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction.Calendars;

/// <summary>A year's holiday notice as it is typed: one date per line.</summary>
public sealed class LoadYearForm : PortalForm
{
    public int? Year { get; set; }
    public string Off { get; set; } = "";
    public string Work { get; set; } = "";
    public string Source { get; set; } = "";
    public bool Example { get; set; }

    public LoadCalendarYear ToDecision() =>
        new(Year.GetValueOrDefault(), Days(Off) ?? [], Days(Work) ?? [], Source.Trim(), Example);

    /// <summary>The dates of a text, one per line or word; <c>null</c> when one cannot be read.</summary>
    internal static IReadOnlyList<DateOnly>? Days(string? text)
    {
        var days = new List<DateOnly>();
        foreach (
            var word in (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (
                !DateOnly.TryParseExact(
                    word,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return null;
            }

            days.Add(day);
        }

        return days;
    }
}

/// <summary>Shape of <see cref="LoadYearForm"/>.</summary>
public sealed class LoadYearFormShape : AbstractValidator<LoadYearForm>
{
    public LoadYearFormShape()
    {
        RuleFor(form => form.Year)
            .NotNull()
            .Says("Jurisdiction.Calendar.YearMissing")
            .InclusiveBetween(2000, 2200)
            .Says("Jurisdiction.Calendar.YearMissing");
        RuleFor(form => form.Off)
            .Must(text => LoadYearForm.Days(text) is not null)
            .Says("Jurisdiction.Calendar.DaysUnread");
        RuleFor(form => form.Work)
            .Must(text => LoadYearForm.Days(text) is not null)
            .Says("Jurisdiction.Calendar.DaysUnread");
        RuleFor(form => form.Source).NotEmpty().Says("Jurisdiction.Calendar.SourceMissing");
        RuleFor(form => form.Source).MaximumLength(500);
    }
}

/// <summary>The page that enters a year.</summary>
public sealed record LoadYearPage
{
    public required LoadYearForm Form { get; init; }
}

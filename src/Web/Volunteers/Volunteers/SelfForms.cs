using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Home and phone, corrected.</summary>
public sealed class ChangeSelfForm : PortalForm
{
    public string? Home { get; set; }

    /// <summary>Empty: stays as it is.</summary>
    public string? Phone { get; set; }
}

/// <summary>Shape of <see cref="ChangeSelfForm"/>.</summary>
public sealed class ChangeSelfShape : AbstractValidator<ChangeSelfForm>
{
    public ChangeSelfShape()
    {
        RuleFor(form => form.Home).NotEmpty().Says("Volunteer.Home.Missing");
        RuleFor(form => form.Phone)
            .Must(typed =>
                string.IsNullOrWhiteSpace(typed) || Normal.Phone(typed).Length is > 6 and < 13
            )
            .Says("Volunteer.Phone.Missing");
    }
}

/// <param name="Row">Their own.</param>
/// <param name="Townships">To choose from.</param>
/// <param name="Form">As it begins.</param>
public sealed record ChangeSelfPage(
    VolunteerPage Row,
    IReadOnlyList<SelectListItem> Townships,
    ChangeSelfForm Form
);

/// <summary>Whether the name may be public.</summary>
public sealed class NamingForm : PortalForm
{
    public bool Agreed { get; set; }
}

/// <summary>A pause.</summary>
public sealed class PauseForm : PortalForm
{
    public DateOnly? Until { get; set; }
}

/// <summary>Where and when somebody can serve: the days of the week, and one span of hours for them.</summary>
public sealed class TimesForm : PortalForm
{
    public List<string> Townships { get; set; } = [];
    public List<string> Days { get; set; } = [];
    public TimeOnly? From { get; set; }
    public TimeOnly? Until { get; set; }

    internal IReadOnlyList<WeekTime> WeekTimes() =>
        [
            .. Days.Select(day =>
                    int.TryParse(
                        day,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                        ? number
                        : 0
                )
                .Order()
                .Select(day => new WeekTime(
                    day,
                    MinuteOf(From.GetValueOrDefault()),
                    Until is { } until ? MinuteOf(until) : 24 * 60
                )),
        ];

    internal static TimesForm Of(VolunteerPage row) =>
        new()
        {
            Townships = [.. row.Townships],
            Days =
            [
                .. row
                    .Times.Select(time => time.Day.ToString(CultureInfo.InvariantCulture))
                    .Distinct(StringComparer.Ordinal),
            ],
            From = row.Times is [var first, ..] ? TimeOf(first.FromMinute) : null,
            Until =
                row.Times is [var same, ..] && same.UntilMinute < 24 * 60
                    ? TimeOf(same.UntilMinute)
                    : null,
        };

    private static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static TimeOnly TimeOf(int minute) => new(minute / 60, minute % 60);
}

/// <param name="Townships">To choose from.</param>
/// <param name="Form">As it begins.</param>
public sealed record TimesPage(IReadOnlyList<SelectListItem> Townships, TimesForm Form);

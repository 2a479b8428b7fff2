using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction.Calendars;

/// <summary>The working days by which every legal period is computed, for everyone to check; the nation's administrator enters new years.</summary>
[Public]
public sealed class CalendarController(RuleBooks books, Acting acting, TimeProvider clock)
    : PortalController
{
    [HttpGet("/calendar/{year:int?}")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct)
    {
        var calendar = (await books.Current(ct)).Calendar;
        var shown = year ?? ChinaTime.DateOf(clock.GetUtcNow()).Year;
        return shown is < 2000 or > 2200
            ? NotFound()
            : View("Calendar", new CalendarPage(calendar, shown, MayLoad));
    }

    [HttpGet("/calendar/load")]
    [Roles(Role.Administrator)]
    public IActionResult Load() => View("Load", new LoadYearPage { Form = new LoadYearForm() });

    [HttpPost("/calendar/load")]
    [Roles(Role.Administrator)]
    public async Task<IActionResult> Load(LoadYearForm form)
    {
        var answer = await Submit(
            form,
            form.ToDecision,
            again: () => Task.FromResult(Load()),
            done: () => Redirect($"/calendar/{form.Year}"),
            banner: "Jurisdiction.Calendar.Loaded"
        );
        books.Forget();
        return answer;
    }

    private bool MayLoad => acting.Actor is { Role: Role.Administrator, Region: RegionCode.Nation };
}

using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.SafetyChecks;

/// <summary>The weather button: choose, see how many people it is, press.</summary>
[Roles(Role.Official, Role.TownshipOfficial)]
public sealed class StartCheckController(CheckDesk desk, TimeProvider clock) : PortalController
{
    [HttpGet("/safety-checks/new")]
    public async Task<IActionResult> Choose(ChooseForm form, CancellationToken ct)
    {
        ModelState.Clear();
        return View("Choose", new ChoosePage(await desk.Villages(ct), await desk.Items(ct), form));
    }

    /// <summary>By GET, so that the choice can be changed by going back; nothing happens yet.</summary>
    [HttpGet("/safety-checks/confirm")]
    public async Task<IActionResult> Confirm(ChooseForm form, CancellationToken ct)
    {
        var menu = await desk.Items(ct);
        var item = form.ItemOf(menu);
        var (people, already) = await desk.Count(form.ToPeople(), item, ct);
        return View(
            "Confirm",
            new ConfirmPage(
                form,
                menu.FirstOrDefault(each => each.Code == item),
                people,
                already,
                DeadlineOf(form)
            )
        );
    }

    [HttpPost("/safety-checks/confirm")]
    public Task<IActionResult> Press(ChooseForm form, CancellationToken ct)
    {
        var key = new StreamKey(Me.Region, form.Once);
        return Submit(
            form,
            async token =>
            {
                var item = form.ItemOf(await desk.Items(token));
                var (people, _) = await desk.Count(form.ToPeople(), item, token);
                return new Proposal(
                    new StartSafetyCheck(
                        key,
                        form.Weather.GetValueOrDefault(),
                        item,
                        form.ToPeople(),
                        DeadlineOf(form),
                        people
                    )
                );
            },
            again: () => Confirm(form, ct),
            done: () => Redirect($"/safety-checks/{key.Tenant}/{key.Id}"),
            banner: "SafetyCheck.Started"
        );
    }

    // The rule refuses what is too far ahead; a number beyond the calendar must not break the page.
    private DateTimeOffset DeadlineOf(ChooseForm form) =>
        clock.GetUtcNow().AddHours(Math.Clamp(form.Hours ?? 0, 0, 10_000));
}

/// <param name="Villages">To choose from.</param>
/// <param name="Items">The menu in force.</param>
/// <param name="Form">As it begins.</param>
public sealed record ChoosePage(
    IReadOnlyList<VillagePeople> Villages,
    IReadOnlyList<MenuItem> Items,
    ChooseForm Form
)
{
    /// <summary>Hours from the press to the deadline that can be chosen.</summary>
    public static IReadOnlyList<int> Hours { get; } = [4, 12, 24, 48];
}

/// <param name="Form">As chosen.</param>
/// <param name="Item">What is ordered for each; <c>null</c> when the menu has none for the season.</param>
/// <param name="People">How many.</param>
/// <param name="Already">Of them, those asked by another check.</param>
/// <param name="Deadline">When the button is pressed now.</param>
public sealed record ConfirmPage(
    ChooseForm Form,
    MenuItem? Item,
    int People,
    int Already,
    DateTimeOffset Deadline
);

using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.Stations;

/// <summary>The staff of a station: who joins, what they are, their record checks (CA-20), who leaves.</summary>
[Roles(Role.Official, Role.Agency)]
public sealed class StaffController(
    StationDesk desk,
    StaffRoll roll,
    KnownNames names,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/stations/{tenant}/{id:guid}/staff/new")]
    public async Task<IActionResult> Join(StreamKey key, CancellationToken ct) =>
        View("Join", await desk.Page(key, _ => new JoinForm { From = Today }, ct));

    [HttpPost("/stations/{tenant}/{id:guid}/staff/new")]
    public Task<IActionResult> Join(StreamKey key, JoinForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => await roll.Join(await desk.Own(key, stop), form, stop),
            again: () => Join(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Staff.Joined"
        );

    [HttpGet("/stations/{tenant}/{id:guid}/staff/{person:guid}/change")]
    public Task<IActionResult> Change(StreamKey key, Guid person, CancellationToken ct) =>
        Show(key, person, "ChangeStaff", ChangeStaffForm.Of, ct);

    [HttpPost("/stations/{tenant}/{id:guid}/staff/{person:guid}/change")]
    public Task<IActionResult> Change(
        StreamKey key,
        Guid person,
        ChangeStaffForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop => new Proposal(
                new ChangeStaff(
                    key,
                    person,
                    await roll.AccountOf(await desk.Own(key, stop), form.UserName, stop),
                    form.Post.GetValueOrDefault(),
                    form.Certificate.GetValueOrDefault(),
                    form.WithMinors,
                    form.Seen
                )
            ),
            again: () => Change(key, person, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Staff.Changed"
        );

    [HttpGet("/stations/{tenant}/{id:guid}/staff/{person:guid}/check")]
    public Task<IActionResult> Check(StreamKey key, Guid person, CancellationToken ct) =>
        Show(key, person, "CheckStaff", (_, _, _) => new CheckForm { On = Today }, ct);

    [HttpPost("/stations/{tenant}/{id:guid}/staff/{person:guid}/check")]
    public Task<IActionResult> Check(
        StreamKey key,
        Guid person,
        CheckForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () =>
                new CheckStaffRecord(
                    key,
                    person,
                    form.On.GetValueOrDefault(),
                    form.Result == RecordCheckResult.Clear
                ),
            again: () => Check(key, person, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Staff.Checked"
        );

    [HttpGet("/stations/{tenant}/{id:guid}/staff/{person:guid}/leave")]
    public Task<IActionResult> Leave(StreamKey key, Guid person, CancellationToken ct) =>
        Show(key, person, "LeaveStaff", (_, _, _) => new LeaveForm { On = Today }, ct);

    [HttpPost("/stations/{tenant}/{id:guid}/staff/{person:guid}/leave")]
    public Task<IActionResult> Leave(
        StreamKey key,
        Guid person,
        LeaveForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new StaffLeaves(key, person, form.On.GetValueOrDefault()),
            again: () => Leave(key, person, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Staff.Left"
        );

    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    private async Task<IActionResult> Show<TForm>(
        StreamKey key,
        Guid person,
        string view,
        Func<StationPage, StaffLine, string?, TForm> form,
        CancellationToken ct
    )
        where TForm : PortalForm
    {
        var details = await desk.Details(key, ct);
        if (details.Staff.Find(line => line.Person == person) is not { } line)
        {
            return NotFound();
        }

        var userName = line.Account is { } account
            ? (await names.UserNames([account], ct)).GetValueOrDefault(account)
            : null;
        var page = await desk.Page(key, row => form(row, line, userName), ct);
        var known = await names.People([person], ct);
        return View(view, page with { About = known.GetValueOrDefault(person) });
    }

    private static string HrefOf(StreamKey key) => $"/stations/{key.Tenant}/{key.Id}?tab=staff";
}

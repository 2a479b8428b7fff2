using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Registering as a volunteer, open to everyone: first the county, then the form. Whether an ID number is known already is told to nobody who types it.</summary>
[Public]
[EnableRateLimiting(AccountsSetup.OpenForms)]
public sealed class JoinController(
    VolunteerRegister register,
    Townships townships,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/volunteers/join")]
    public async Task<IActionResult> Join(string? county, CancellationToken ct) =>
        await townships.Of(county, ct) is { Count: > 0 } choices
            ? View("Join", new JoinPage(county ?? "", choices, new JoinForm()))
            : View("JoinWhere", await townships.Counties(RegionCode.Nation, ct));

    [HttpPost("/volunteers/join")]
    public Task<IActionResult> Join(
        JoinForm form,
        [FromQuery] string? county,
        CancellationToken ct
    ) =>
        Submit(
            form,
            stop => Propose(form, stop),
            again: () => Join(county, ct),
            done: () => Redirect("/volunteers/joined"),
            banner: "Volunteer.Joined"
        );

    [HttpGet("/volunteers/joined")]
    public IActionResult Joined() => View("Joined");

    private async Task<Proposal> Propose(JoinForm form, CancellationToken ct)
    {
        var who = form.Newcomer();
        var prepared = await register.Prepare(who, null, null, null, ct);
        var registering = prepared.Registering;
        if (prepared.Known is { } known)
        {
            return new Proposal(
                new NoteRepeatedRegistration(
                    new StreamKey(known.TenantId, known.Id),
                    registering.Who,
                    who.Home,
                    who.Consent
                )
            )
            {
                As = Actor.Portal(known.TenantId),
            };
        }

        var mail = new OutgoingMail(
            registering.Person.Tenant,
            new AccountOpenedMail(registering.Person.Id, prepared.UserName ?? ""),
            clock.GetUtcNow()
        );
        return new Proposal(prepared.Decision, [.. prepared.Parts, mail])
        {
            As = Actor.Portal(RegionCode.Nation),
        };
    }
}

/// <param name="County">6 digits.</param>
/// <param name="Townships">To choose from.</param>
/// <param name="Form">As it begins.</param>
public sealed record JoinPage(
    string County,
    IReadOnlyList<SelectListItem> Townships,
    JoinForm Form
);

/// <summary>The fields that both registrations have.</summary>
/// <param name="Form">As it begins.</param>
/// <param name="Townships">To choose from.</param>
/// <param name="EmailNeeded">Whether there is no account without one.</param>
public sealed record JoinFields(
    JoinForm Form,
    IReadOnlyList<SelectListItem> Townships,
    bool EmailNeeded
);

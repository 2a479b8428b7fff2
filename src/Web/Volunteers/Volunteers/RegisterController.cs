using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Registers somebody who has no computer, or comes to the station with a guardian (VO-02, VO-15).</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class RegisterController(
    VolunteerRegister register,
    VolunteerDesk desk,
    Uploads uploads,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/volunteers/new")]
    public async Task<IActionResult> Register(CancellationToken ct) =>
        View("Register", new RegisterPage(await desk.Homes(Me, ct), new RegisterForm()));

    [HttpPost("/volunteers/new")]
    public Task<IActionResult> Register(RegisterForm form, CancellationToken ct)
    {
        StreamKey? made = null;
        return Submit(
            form,
            async stop =>
            {
                var (proposal, key) = await Propose(form, stop);
                made = key;
                return proposal;
            },
            again: () => Register(ct),
            done: () =>
                Redirect(made is { } key ? $"/volunteers/{key.Tenant}/{key.Id}" : "/volunteers"),
            banner: "Volunteer.Registered"
        );
    }

    private async Task<(Proposal Proposal, StreamKey Key)> Propose(
        RegisterForm form,
        CancellationToken ct
    )
    {
        var who = form.Newcomer();
        var parts = new List<ITransactionPart>();
        GuardianPaper? guardian = null;
        if (form.Paper is not null)
        {
            var paper = await uploads.Seal(
                form.Paper,
                nameof(form.Paper),
                AccountOpening.PersonOf(who.Id),
                ct
            );
            parts.AddRange(paper.Parts);
            guardian = new(
                form.SignedOn.GetValueOrDefault(),
                form.Until.GetValueOrDefault(),
                paper.File
            );
        }

        var station = await desk.StationOf(Me, who.Home, ct);
        var prepared = await register.Prepare(who, station, guardian, null, ct);
        parts.AddRange(prepared.Parts);
        if (prepared.UserName is { } userName)
        {
            parts.Add(
                new OutgoingMail(
                    prepared.Registering.Person.Tenant,
                    new AccountOpenedMail(prepared.Registering.Person.Id, userName),
                    clock.GetUtcNow()
                )
            );
        }

        return (new Proposal(prepared.Decision, parts), prepared.Registering.Volunteer);
    }
}

/// <param name="Townships">Of one's own.</param>
/// <param name="Form">As it begins.</param>
public sealed record RegisterPage(IReadOnlyList<SelectListItem> Townships, RegisterForm Form);

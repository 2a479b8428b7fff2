using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>A volunteer's name, written as the card has it by those who look after them (VO-07). It is typed from the card and shown to nobody.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class NameController(
    VolunteerDesk desk,
    KnownNames names,
    SealedTexts vault,
    SearchTokens tokens
) : PortalController
{
    [HttpGet("/volunteers/{tenant}/{id:guid}/name")]
    public async Task<IActionResult> Name(StreamKey key, CancellationToken ct)
    {
        var row = await desk.Get(key, ct);
        var known = await names.People([row.Person], ct);
        return View("Name", new NamePage(row, known.GetValueOrDefault(row.Person)));
    }

    [HttpPost("/volunteers/{tenant}/{id:guid}/name")]
    public Task<IActionResult> Name(StreamKey key, NameForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var row = await desk.Get(key, stop);
                var name = (form.Name ?? "").Trim();
                var texts = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [PersonFields.Name] = name,
                };
                // A person who was erased has no key to seal under: told before it is asked for.
                Refuse.If(row.Erased, "PD-08", "PersonErased");
                return new Proposal(
                    new CorrectName(
                        key,
                        await desk.StationOf(Me, row.Home, stop),
                        new StreamKey(row.PersonTenant, row.Person),
                        form.Reason.GetValueOrDefault(),
                        new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            [PersonFields.Name] = tokens.Fingerprint(row.Person, name),
                        }
                    ),
                    [await vault.Write(row.Person, texts, stop)]
                );
            },
            again: () => Name(key, ct),
            done: () => Redirect($"/volunteers/{key.Tenant}/{key.Id}"),
            banner: "Volunteer.Name.Corrected"
        );

    [HttpPost("/volunteers/{tenant}/{id:guid}/name/decline")]
    public Task<IActionResult> Decline(
        StreamKey key,
        [Bind(Prefix = "Declining")] PressForm declining,
        CancellationToken ct
    ) =>
        Submit(
            declining,
            async stop =>
            {
                var row = await desk.Get(key, stop);
                return new Proposal(
                    new DeclineNameCorrection(key, await desk.StationOf(Me, row.Home, stop))
                );
            },
            again: () => Name(key, ct),
            done: () => Redirect($"/volunteers/{key.Tenant}/{key.Id}"),
            banner: "Volunteer.Name.Declined"
        );
}

/// <summary>A volunteer asks for their name to be corrected.</summary>
[Roles(Role.Volunteer)]
public sealed class AskNameController : PortalController
{
    private const string Href = "/me/volunteer/name";

    [HttpGet(Href)]
    public IActionResult Ask() => View("AskName", new AskNamePage());

    [HttpPost(Href)]
    public Task<IActionResult> Ask(AskNameForm form) =>
        Submit(
            form,
            () => new AskForNameCorrection(Volunteer.KeyOf(Me), form.Reason.GetValueOrDefault()),
            again: () => Task.FromResult(Ask()),
            done: () => Redirect("/me/volunteer"),
            banner: "Volunteer.Name.AskedFor"
        );
}

/// <summary>The name on the card, and why it is written anew.</summary>
public sealed class NameForm : PortalForm
{
    public string? Name { get; set; }
    public NameReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="NameForm"/>.</summary>
public sealed class NameFormShape : AbstractValidator<NameForm>
{
    public NameFormShape()
    {
        RuleFor(form => form.Name).NotEmpty().Says("Volunteer.Name.Missing").MaximumLength(40);
        RuleFor(form => form.Reason).NotNull().Says("Volunteer.Reason.Missing");
    }
}

/// <summary>What is wrong with one's name.</summary>
public sealed class AskNameForm : PortalForm
{
    public NameReason? Reason { get; set; }
}

/// <summary>Shape of <see cref="AskNameForm"/>.</summary>
public sealed class AskNameFormShape : AbstractValidator<AskNameForm>
{
    public AskNameFormShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Volunteer.Reason.Missing");
}

/// <summary>A volunteer's name to be corrected.</summary>
/// <param name="Row">The volunteer.</param>
/// <param name="Name">Masked; <c>null</c> when erased.</param>
public sealed record NamePage(VolunteerPage Row, string? Name)
{
    public NameForm Form { get; } = new() { Reason = Row.NameAsked };
    public PressForm Declining { get; } = new();

    /// <summary>Address of the volunteer's page.</summary>
    public string Path => $"/volunteers/{Row.TenantId}/{Row.Id}";
}

/// <summary>The volunteer's own form.</summary>
public sealed record AskNamePage
{
    public AskNameForm Form { get; } = new();
}

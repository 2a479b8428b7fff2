using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Suppliers;

/// <summary>A natural person registers as a supplier (PS-03, PS-05); an official may do it at the counter. What is said goes into the vault with the decision.</summary>
[Roles(Role.Agency)]
public sealed class IndividualController(Reach reach, SealedTexts vault, SearchTokens tokens)
    : PortalController
{
    [HttpGet("/suppliers/register/individual")]
    [Roles(Role.Agency, Role.Official)]
    public IActionResult Register() =>
        View("RegisterIndividual", new IndividualPage(new(), RegistrationController.Regions(T)));

    [HttpPost("/suppliers/register/individual")]
    [Roles(Role.Agency, Role.Official)]
    public Task<IActionResult> Register(IndividualForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var code = tokens.CodeOf(form.IdNumber ?? "");
        return Submit(
            form,
            async stop =>
            {
                var person = IndividualSupplier.PersonOf(IndividualSupplier.KeyOf(code));
                var texts = form.ToTexts();
                return new Proposal(
                    new RegisterIndividual(code, form.ToFacts(), PrintsOf(person, texts)),
                    await vault.Write(person.Id, texts, stop)
                );
            },
            again: () => Task.FromResult(Register()),
            done: () => Redirect(HrefOf(IndividualSupplier.KeyOf(code))),
            banner: "Supplier.Individual.Registered"
        );
    }

    [HttpGet("/suppliers/{tenant}/{id:guid}/individual")]
    public async Task<IActionResult> Change(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<SupplierPage>(key, ct);
        if (row.Id != Me.Organisation)
        {
            return NotFound();
        }

        if (row.Person is null)
        {
            return Redirect($"{HrefOf(key)}/change");
        }

        var person = await reach.Get<PersonRow>(IndividualSupplier.PersonOf(key), ct);
        var form = IndividualForm.Of(row, await vault.Read(person.Id, ct));
        return View(
            "ChangeIndividual",
            new IndividualPage(form, RegistrationController.Regions(T))
        );
    }

    [HttpPost("/suppliers/{tenant}/{id:guid}/individual")]
    public Task<IActionResult> Change(StreamKey key, IndividualForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var person = await reach.Get<PersonRow>(IndividualSupplier.PersonOf(key), stop);
                Refuse.If(person.Erased, "PD-08", "PersonErased");
                // Another number would be another person: the one of the registration stays.
                var known = await vault.Read(person.Id, stop);
                form.IdNumber = known.GetValueOrDefault(PersonFields.IdNumber);
                var texts = form.ToTexts();
                var keyOfPerson = new StreamKey(person.TenantId, person.Id);
                return new Proposal(
                    new ChangeIndividual(
                        key,
                        form.ToFacts(),
                        PrintsOf(keyOfPerson, texts),
                        form.Seen
                    ),
                    await vault.Write(person.Id, texts, stop)
                );
            },
            again: () => Change(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Supplier.Changed"
        );

    private Dictionary<string, string> PrintsOf(
        StreamKey person,
        IReadOnlyDictionary<string, string> texts
    ) =>
        texts.ToDictionary(
            text => text.Key,
            text => tokens.Fingerprint(person.Id, text.Value),
            StringComparer.Ordinal
        );

    private static string HrefOf(StreamKey key) => $"/suppliers/{key.Tenant}/{key.Id}";
}

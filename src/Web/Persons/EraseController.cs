using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Persons;

/// <summary>Answers a person's wish to be erased: says what will happen, then erases or locks (PD-08, PD-09).</summary>
[Roles(Role.Official, Role.Administrator)]
public sealed class EraseController(Reach reach, Erasures erasures, SealedTexts vault)
    : PortalController
{
    [HttpGet("/persons/{tenant}/{id:guid}/erase")]
    public async Task<IActionResult> Erase(StreamKey key, CancellationToken ct) =>
        View(
            "Erase",
            new ErasePage(await reach.Get<PersonRow>(key, ct), await erasures.KeptOn(key, ct))
            {
                Same = await Same(key, ct),
            }
        );

    [HttpPost("/persons/{tenant}/{id:guid}/erase")]
    public async Task<IActionResult> Erase(StreamKey key, EraseForm form, CancellationToken ct)
    {
        var answer = await Submit(
            form,
            async token =>
            {
                await reach.Get<PersonRow>(key, token);
                var (decision, parts) = await erasures.Answer(key, token);
                return new Proposal(decision, parts);
            },
            again: () => Erase(key, ct),
            done: () => Redirect($"/persons/{key.Tenant}/{key.Id}"),
            banner: "Persons.EraseAnswered"
        );
        await erasures.WriteJournal(ct);
        return answer;
    }

    // One human being may be known twice, as a supplier and as the holder of its account; each record has its own retention.
    private async Task<IReadOnlyList<PersonRow>> Same(StreamKey key, CancellationToken ct)
    {
        var texts = await vault.Read(key.Id, ct);
        if (!texts.TryGetValue(PersonFields.IdNumber, out var number))
        {
            return [];
        }

        var owners = await vault.Find(PersonFields.IdNumber, number, ct);
        return await reach
            .Rows<PersonRow>()
            .Where(row => row.Id != key.Id && !row.Erased && owners.Contains(row.Id))
            .OrderBy(row => row.RegisteredAt)
            .ToListAsync(ct);
    }
}

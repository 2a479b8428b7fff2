using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.People;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Calls;

/// <summary>A call at 12349 on one screen: who calls, searched before anyone is made; what they want; the callback. What was typed goes by POST and stands in no address.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class TakeCallController(
    FoundPeople people,
    OwnStations stations,
    Villages villages,
    PeopleRegister register,
    PersonMenu menu,
    OrderSpeech speech,
    TimeProvider clock
) : PortalController
{
    private static readonly VillageChoice NoVillages = new([], true);

    [HttpGet("/calls/new")]
    public async Task<IActionResult> New(CancellationToken ct) =>
        View("New", await Desk(new CallerForm(), null, ct));

    /// <summary>Searches, and opens the form for whoever was chosen.</summary>
    [HttpPost("/calls/find")]
    public async Task<IActionResult> Find(
        [Bind(Prefix = "Caller")] CallerForm caller,
        CancellationToken ct
    )
    {
        var found = await people.Of(caller.Typed, ct);
        return View("New", await Desk(caller, found, ct));
    }

    [HttpPost("/calls/new")]
    public Task<IActionResult> New(CallForm form, CancellationToken ct)
    {
        var key = new StreamKey("", Guid.Empty);
        return Submit(
            form,
            async token =>
            {
                var parts = new List<ITransactionPart>();
                var call = form.Served is { } served
                    ? await ForKnown(served, form, token)
                    : await ForNew(form, parts, token);
                key = call.Call;
                return new Proposal(call, await Said(call, form, parts, token));
            },
            again: () => Again(form, ct),
            done: () => Redirect($"/calls/{key.Tenant}/{key.Id}"),
            banner: "Call.Taken"
        );
    }

    /// <summary>A call about nobody in particular.</summary>
    [HttpPost("/calls/general")]
    public Task<IActionResult> General(
        [Bind(Prefix = "General")] GeneralCallForm general,
        CancellationToken ct
    )
    {
        var county = RegionCode.AuthorityOf(Me.Region);
        var key = new StreamKey(county, general.Once);
        return Submit(
            general,
            async token =>
            {
                var station = Me.Role is Role.Agency or Role.SocialWorker
                    ? await stations.Get(Me, general.Station, token)
                    : null;
                key = station is null ? key : key with { Tenant = station.TenantId };
                return new Proposal(
                    new TakeGeneralCall(
                        key,
                        station is null ? null : new StreamKey(station.TenantId, station.Id),
                        general.About.GetValueOrDefault(),
                        general.Topic
                    )
                );
            },
            again: async () =>
                View("New", await Desk(new CallerForm(), null, ct) with { GeneralOpen = true }),
            done: () => Redirect($"/calls/{key.Tenant}/{key.Id}"),
            banner: "Call.Taken"
        );
    }

    private async Task<TakeCall> ForKnown(Guid served, CallForm form, CancellationToken ct)
    {
        var person = (await people.Get(served, ct)).Row;
        return CallOf(
            new StreamKey(person.TenantId, person.Id),
            new StreamKey(person.TenantId, person.Station),
            form,
            null
        );
    }

    private async Task<TakeCall> ForNew(
        CallForm form,
        List<ITransactionPart> parts,
        CancellationToken ct
    )
    {
        var station = await stations.Get(Me, form.Station, ct);
        var taken = await register.Prepare(
            station,
            form.ToTakeUp(ChinaTime.DateOf(clock.GetUtcNow())),
            null,
            ct
        );
        parts.Add(await register.Part(taken, ct));
        return CallOf(taken.Decision.Stream, taken.Decision.Station, form, taken.Decision);
    }

    private static TakeCall CallOf(
        StreamKey served,
        StreamKey station,
        CallForm form,
        TakeUpPerson? takeUp
    )
    {
        var call = new StreamKey(served.Tenant, form.IdOf("call"));
        return new TakeCall(
            call,
            served,
            station,
            form.About.GetValueOrDefault(),
            form.Callback,
            form.IdOf("words"),
            takeUp,
            string.IsNullOrEmpty(form.Item)
                ? null
                : new PlaceOrder(
                    new StreamKey(served.Tenant, form.IdOf("order")),
                    served,
                    station,
                    form.ToWanted(
                        OrderChannel.Hotline,
                        form.IdOf("words"),
                        new OrderCause(Call: call.Id)
                    )
                )
        );
    }

    // The caller's number and what was said become one text of the person.
    private async Task<IReadOnlyList<ITransactionPart>> Said(
        TakeCall call,
        CallForm form,
        List<ITransactionPart> parts,
        CancellationToken ct
    )
    {
        var person = call.TakeUp?.Person ?? (await people.Get(call.Served.Id, ct)).Row.Person;
        var number = form.Caller?.Trim() is { Length: > 0 } typed ? T["Call.Number", typed] : null;
        var said = string.Join(
            '\n',
            new[] { number, form.Note?.Trim() }.Where(line => !string.IsNullOrEmpty(line))
        );
        var (_, sealedParts) = await speech.Seal(
            person,
            form.IdOf("words"),
            said.Length > 0 ? said : T["Call.NothingSaid"],
            ct
        );
        return [.. parts, .. sealedParts];
    }

    private async Task<IActionResult> Again(CallForm form, CancellationToken ct)
    {
        var heard = new List<FoundPerson>();
        if (form.Served is null)
        {
            foreach (var typed in new[] { form.IdNumber, form.Phone, form.Name })
            {
                heard.AddRange(await people.Of(typed, ct));
            }
        }

        return View(
            "New",
            await Desk(
                new CallerForm { Served = form.Served, IsNew = form.Served is null },
                [.. heard.DistinctBy(each => each.Row.Id)],
                ct
            )
        );
    }

    private async Task<CallDesk> Desk(
        CallerForm caller,
        IReadOnlyList<FoundPerson>? found,
        CancellationToken ct
    )
    {
        var form = WantedForm.Tomorrow<CallForm>(clock.GetUtcNow());
        if (caller.Served is { } served)
        {
            var chosen = await people.Get(served, ct);
            form.Served = served;
            return new CallDesk(
                caller,
                found,
                chosen,
                new WantedFields(form, await menu.Items(chosen.Row, ct)),
                [],
                NoVillages
            )
            {
                Form = form,
            };
        }

        if (!caller.IsNew)
        {
            var own = await stations.Choices(Me, ct);
            return new CallDesk(caller, found, null, null, own, NoVillages)
            {
                General = new GeneralCallForm
                {
                    Station = own is [var one] ? Guid.Parse(one.Value) : null,
                },
            };
        }

        Prefill(form, (caller.Typed ?? "").Trim());
        var choices = await stations.Choices(Me, ct);
        form.Station = choices is [var only] ? Guid.Parse(only.Value) : null;
        return new CallDesk(
            caller,
            found,
            null,
            new WantedFields(form, await menu.Items(Me.Region, [], ct)),
            choices,
            await villages.Of(Me, ct)
        )
        {
            Form = form,
        };
    }

    // What was searched for need not be typed again.
    private static void Prefill(CallForm form, string typed)
    {
        if (Normal.IdNumber(typed).Length == 18)
        {
            form.IdNumber = typed;
        }
        else if (typed.All(c => char.IsDigit(c) || c is '-' or ' ' or '+'))
        {
            form.Phone = typed;
        }
        else
        {
            form.Name = typed;
        }
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;
using StationPortal.Web.Stations.Records;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Relay;

/// <summary>What was handed out, and each numbered list with its answers, to be printed or taken as a file.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class HandOutListsController(Reach reach, SealedTexts vault, Looks looks)
    : PortalController
{
    private static readonly ListSpec<OrderPage> Spec = new ListSpec<OrderPage>(
        "/hand-outs",
        "HandOut.List.Title"
    )
        .Lead(
            "HandOut.Number",
            row => row.ListNumber ?? "",
            row => $"/hand-outs/{row.TenantId}/{row.ListNumber}"
        )
        .Column("HandOut.Receiver", row => row.Receiver)
        .Column("HandOut.Order", row => row.Number)
        .Column("HandOut.Item", row => row.Title)
        .Region("HandOut.Village", row => row.Village)
        .Column("HandOut.At", row => row.HandedOutAt)
        .Column("HandOut.Due", row => row.AnswerDue)
        .Column("HandOut.AnsweredAt", row => row.AnsweredAt)
        .Search(
            "HandOut.Receiver",
            words => row => row.Receiver != null && row.Receiver.Contains(words)
        )
        .SortedBy(row => row.HandedOutAt, descending: true)
        .Empty("HandOut.List.Empty");

    [HttpGet("/hand-outs")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<OrderPage>().Where(order => order.ListNumber != null), ct);

    [HttpGet("/hand-outs/{tenant}/{number}")]
    public async Task<IActionResult> Sheet(
        string tenant,
        string number,
        Guid? look,
        CancellationToken ct
    ) => View("Sheet", await PageOf(tenant, number, look, ct));

    /// <summary>Opens the list with names for the receiver, and records who looked and why (PD-07).</summary>
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/hand-outs/{tenant}/{number}/names")]
    public Task<IActionResult> Name(
        string tenant,
        string number,
        RevealNoteForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async token =>
            {
                var orders = await OrdersOf(tenant, number, token);
                return new Proposal(
                    new NameOnHandOutList(
                        [
                            .. orders.Select(order => new HandOutListLine(
                                new StreamKey(order.TenantId, order.Id),
                                order.Person
                            )),
                        ],
                        Me.Role is Role.Agency or Role.SocialWorker
                        && orders[0].Station is { } station
                            ? new StreamKey(tenant, station)
                            : null,
                        form.Once,
                        HandOutSheet.Named,
                        form.Purpose.GetValueOrDefault()
                    )
                );
            },
            again: () => Sheet(tenant, number, null, ct),
            done: () => Redirect($"/hand-outs/{tenant}/{number}?look={form.Once}"),
            banner: "Persons.Revealed"
        );

    [HttpGet("/hand-outs/{tenant}/{number}/file")]
    public async Task<IActionResult> File(
        string tenant,
        string number,
        string? kind,
        Guid? look,
        CancellationToken ct
    )
    {
        var page = await PageOf(tenant, number, look, ct);
        return await ListExport.File(
            kind == "csv" ? "csv" : "xlsx",
            number,
            [.. page.Heads.Select(head => T[head])],
            page.Orders.Select(order => page.Cells(order, T)).ToAsyncEnumerable(),
            ct
        );
    }

    private async Task<List<OrderPage>> OrdersOf(string tenant, string number, CancellationToken ct)
    {
        var rows = await reach
            .Rows<OrderPage>()
            .Where(order => order.TenantId == tenant && order.ListNumber == number)
            .OrderBy(order => order.HandedOutAt)
            .ToListAsync(ct);
        return rows.Count > 0 ? rows : throw new NotInScopeException(number);
    }

    private async Task<HandOutSheet> PageOf(
        string tenant,
        string number,
        Guid? look,
        CancellationToken ct
    )
    {
        var orders = await OrdersOf(tenant, number, ct);
        var people = orders.Select(order => order.Person).Distinct().ToList();
        var open = look is { } id
            ? await looks.OpenEach(
                [.. people.Select(person => NameOnHandOutList.LookOf(id, person))],
                tenant,
                Me,
                ct
            )
            : new Dictionary<Guid, IReadOnlySet<string>>();
        if (open.Count > 0)
        {
            Response.Headers.CacheControl = "no-store";
        }

        var texts = await vault.ReadMany(people, ct);
        return new HandOutSheet(
            number,
            orders,
            texts.ToDictionary(
                person => person.Key,
                person => new OrderPersonView(
                    person.Value,
                    open.GetValueOrDefault(person.Key) ?? OrderPersonView.Nobody.Revealed
                )
            ),
            open.Count > 0 ? look : null,
            Me.Role != Role.Auditor
        );
    }
}

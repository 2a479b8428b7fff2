using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Stations;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Relay;

/// <summary>Hands an order to a third party or another department, and writes down what they did (OR-15).</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class HandOutController(
    Reach reach,
    RelayDesk desk,
    Uploads uploads,
    OrderSpeech speech,
    StationOrigins suppliers
) : PortalController
{
    private const string Of = "/orders/{tenant}/{id:guid}";

    [HttpGet(Of + "/hand-out")]
    public async Task<IActionResult> HandOut(StreamKey key, CancellationToken ct) =>
        View(
            "HandOut",
            await desk.Page(
                key,
                Me,
                order => new HandOutForm { Seen = order.Version, Due = order.Due },
                ct
            )
        );

    [HttpPost(Of + "/hand-out")]
    public Task<IActionResult> HandOut(StreamKey key, HandOutForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var order = await reach.Get<OrderPage>(key, token);
                var supplier = await Supplier(form.CreditCode, token);
                // The paper names a person: it lies encrypted under them (PD-05).
                var paper = form.Paper is { } file
                    ? await uploads.Seal(file, nameof(form.Paper), order.Person, token)
                    : null;
                return new Proposal(
                    new HandOutOrder(
                        key,
                        RelayDesk.StationOf(order, Me),
                        form.Once,
                        form.To.GetValueOrDefault(),
                        form.Receiver ?? "",
                        supplier,
                        form.Basis.GetValueOrDefault(),
                        paper?.File,
                        form.Due.GetValueOrDefault(),
                        form.Seen
                    ),
                    [.. paper?.Parts ?? []]
                );
            },
            again: () => HandOut(key, ct),
            done: () => Redirect($"/orders/{key.Tenant}/{key.Id}"),
            banner: "Relay.HandOut.Done"
        );

    [HttpGet(Of + "/answer")]
    public async Task<IActionResult> Answer(StreamKey key, CancellationToken ct) =>
        View(
            "Answer",
            await desk.Page(key, Me, order => new AnswerForm { Seen = order.Version }, ct)
        );

    [HttpPost(Of + "/answer")]
    public Task<IActionResult> Answer(StreamKey key, AnswerForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var order = await reach.Get<OrderPage>(key, token);
                var (note, parts) = await speech.Seal(order.Person, form.Once, form.Note, token);
                return new Proposal(
                    new AnswerHandOut(
                        key,
                        RelayDesk.StationOf(order, Me),
                        order.Now.Route.HandOut.GetValueOrDefault(),
                        form.Outcome.GetValueOrDefault(),
                        note,
                        form.Seen
                    ),
                    parts
                );
            },
            again: () => Answer(key, ct),
            done: () => Redirect($"/orders/{key.Tenant}/{key.Id}"),
            banner: "Relay.Answered"
        );

    private async Task<Guid?> Supplier(string? creditCode, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(creditCode))
        {
            return null;
        }

        var found = await suppliers.Operator(creditCode.Trim(), ct);
        Refuse.If(found is null, "OR-15", "HandOutUnknownSupplier", nameof(HandOutForm.CreditCode));
        return found?.Key.Id;
    }
}

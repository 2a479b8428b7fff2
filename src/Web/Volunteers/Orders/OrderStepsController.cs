using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>The steps of an order that belong to the order itself, each a page with one form.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed class OrderStepsController(OrderDesk desk, OrderSpeech speech, KnownNames names)
    : PortalController
{
    [HttpGet("/orders/{tenant}/{id:guid}/follow-up")]
    public Task<IActionResult> FollowUp(StreamKey key, CancellationToken ct) =>
        Page(key, "FollowUp", _ => new FollowUpForm(), ct);

    [HttpPost("/orders/{tenant}/{id:guid}/follow-up")]
    public Task<IActionResult> FollowUp(StreamKey key, FollowUpForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var order = await desk.Get(key, token);
                var (note, parts) = await speech.Seal(order.Person, form.Once, form.Note, token);
                return new Proposal(
                    new FollowUpOrder(
                        await desk.Own(order, Me, token),
                        form.Way.GetValueOrDefault(),
                        note
                    ),
                    parts
                );
            },
            again: () => FollowUp(key, ct),
            done: () => Back(key),
            banner: "Order.FollowUp.Done"
        );

    [HttpGet("/orders/{tenant}/{id:guid}/reschedule")]
    public Task<IActionResult> Reschedule(StreamKey key, CancellationToken ct) =>
        Page(
            key,
            "Reschedule",
            order => new RescheduleForm { From = order.From, Until = order.Until },
            ct
        );

    [HttpPost("/orders/{tenant}/{id:guid}/reschedule")]
    public Task<IActionResult> Reschedule(
        StreamKey key,
        RescheduleForm form,
        CancellationToken ct
    ) =>
        Step(
            key,
            form,
            (order, own) =>
                new RescheduleOrder(
                    own,
                    new(form.From.GetValueOrDefault(), form.Until.GetValueOrDefault())
                ),
            again: () => Reschedule(key, ct),
            "Order.Reschedule.Done"
        );

    [HttpGet("/orders/{tenant}/{id:guid}/rate")]
    public Task<IActionResult> Rate(StreamKey key, CancellationToken ct) =>
        Page(key, "Rate", _ => new RateForm(), ct);

    [HttpPost("/orders/{tenant}/{id:guid}/rate")]
    public Task<IActionResult> Rate(StreamKey key, RateForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var order = await desk.Get(key, token);
                var (_, parts) = await speech.Seal(order.Person, form.Once, form.Words, token);
                var rating = new SaidRating(
                    form.Stars.GetValueOrDefault(),
                    form.Good,
                    form.Bad,
                    SaidWords.Of(form.Once, form.Words)
                );
                return new Proposal(
                    new RateOrder(
                        await desk.Own(order, Me, token),
                        rating,
                        form.Way.GetValueOrDefault()
                    ),
                    parts
                );
            },
            again: () => Rate(key, ct),
            done: () => Back(key),
            banner: "Order.Rate.Done"
        );

    /// <summary>Nobody answered when the rating was asked for.</summary>
    [HttpPost("/orders/{tenant}/{id:guid}/rating-tried")]
    public Task<IActionResult> Tried(StreamKey key, PressForm form, CancellationToken ct) =>
        Step(
            key,
            form,
            (_, own) => new TryRating(own),
            again: () => Rate(key, ct),
            "Order.Tried.Done"
        );

    [HttpGet("/orders/{tenant}/{id:guid}/complain")]
    public Task<IActionResult> Complain(StreamKey key, CancellationToken ct) =>
        Page(key, "Complain", _ => new ComplainForm(), ct);

    [HttpPost("/orders/{tenant}/{id:guid}/complain")]
    public Task<IActionResult> Complain(StreamKey key, ComplainForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var order = await desk.Get(key, token);
                var (_, parts) = await speech.Seal(order.Person, form.Once, form.Words, token);
                return new Proposal(
                    new ComplainAboutOrder(
                        await desk.Own(order, Me, token),
                        new StreamKey(key.Tenant, order.Served),
                        form.Kind.GetValueOrDefault(),
                        SaidWords.Of(form.Once, form.Words)
                    ),
                    parts
                );
            },
            again: () => Complain(key, ct),
            done: () => Back(key),
            banner: "Order.Complain.Done"
        );

    [HttpGet("/orders/{tenant}/{id:guid}/feed-back")]
    public Task<IActionResult> FeedBack(StreamKey key, CancellationToken ct) =>
        Page(key, "FeedBack", order => new FeedBackForm { Outcome = order.Outcome }, ct);

    [HttpPost("/orders/{tenant}/{id:guid}/feed-back")]
    public Task<IActionResult> FeedBack(StreamKey key, FeedBackForm form, CancellationToken ct) =>
        Step(
            key,
            form,
            (_, own) =>
                new FeedBackOrder(
                    own,
                    form.Way.GetValueOrDefault(),
                    form.Outcome.GetValueOrDefault()
                ),
            again: () => FeedBack(key, ct),
            "Order.FeedBack.Done"
        );

    [HttpGet("/orders/{tenant}/{id:guid}/cancel")]
    public Task<IActionResult> Cancel(StreamKey key, CancellationToken ct) =>
        Page(key, "Cancel", _ => new CancelOrderForm(), ct);

    [HttpPost("/orders/{tenant}/{id:guid}/cancel")]
    public Task<IActionResult> Cancel(StreamKey key, CancelOrderForm form, CancellationToken ct) =>
        Step(
            key,
            form,
            (order, own) =>
                new CancelOrder(own, form.Reason.GetValueOrDefault(), order.Now.Taken, order.From),
            again: () => Cancel(key, ct),
            "Order.Cancel.Done"
        );

    /// <summary>Closes the order; a refusal names what is missing.</summary>
    [HttpPost("/orders/{tenant}/{id:guid}/close")]
    public Task<IActionResult> Close(StreamKey key, PressForm form, CancellationToken ct) =>
        Step(
            key,
            form,
            (_, own) => new CloseOrder(own),
            again: () => FeedBack(key, ct),
            "Order.Close.Done"
        );

    /// <summary>A long follow-up makes no next order.</summary>
    [HttpPost("/orders/{tenant}/{id:guid}/end-follow-up")]
    public Task<IActionResult> EndFollowUp(StreamKey key, PressForm form, CancellationToken ct) =>
        Step(
            key,
            form,
            (_, own) => new EndFollowUp(own),
            again: () => FollowUp(key, ct),
            "Order.EndFollowUp.Done"
        );

    private async Task<IActionResult> Page<TForm>(
        StreamKey key,
        string view,
        Func<OrderPage, TForm> begin,
        CancellationToken ct
    )
        where TForm : PortalForm
    {
        var order = await desk.Get(key, ct);
        var known = await names.People([order.Person], ct);
        return View(
            view,
            new OrderStepPage<TForm>(order, known.GetValueOrDefault(order.Person), begin(order))
        );
    }

    private Task<IActionResult> Step<TForm>(
        StreamKey key,
        TForm form,
        Func<OrderPage, OwnOrder, IDecision> decide,
        Func<Task<IActionResult>> again,
        string banner
    )
        where TForm : PortalForm =>
        Submit(
            form,
            async token =>
            {
                var order = await desk.Get(key, token);
                return new Proposal(decide(order, await desk.Own(order, Me, token)));
            },
            again,
            done: () => Back(key),
            banner
        );

    private RedirectResult Back(StreamKey key) => Redirect($"/orders/{key.Tenant}/{key.Id}");
}

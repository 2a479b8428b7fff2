using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>Ordering by one's own link, without an account: the menu that fits, one's orders, how they were. The token stands in the address, so nothing of these pages is stored or passed on.</summary>
[Public]
[EnableRateLimiting(AccountsSetup.OpenForms)]
public sealed class OwnLinkController(
    OwnLinks links,
    KnownNames names,
    OrderSpeech speech,
    TimeProvider clock
) : PortalController
{
    private static readonly TimeOnly[] Hours = [new(8, 0), new(12, 0), new(13, 0), new(18, 0)];

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        base.OnActionExecuting(context);
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    [HttpGet("/o/{token}")]
    public async Task<IActionResult> Home(string token, CancellationToken ct)
    {
        if (await links.Find(token, ct) is not { } link)
        {
            return Closed();
        }

        var known = await names.People([link.Person.Person], ct);
        return View(
            "Home",
            new LinkHome(
                link,
                known.GetValueOrDefault(link.Person.Person),
                await links.MenuOf(link.Person, ct),
                await links.OrdersOf(link.Person, ct)
            )
        );
    }

    [HttpGet("/o/{token}/order")]
    public async Task<IActionResult> Order(string token, string? item, CancellationToken ct)
    {
        if (await links.Find(token, ct) is not { } link)
        {
            return Closed();
        }

        var menu = await links.MenuOf(link.Person, ct);
        var form = new LinkOrderForm
        {
            Item = item,
            Day = ChinaTime.DateOf(clock.GetUtcNow()).AddDays(1),
        };
        return View("Order", new LinkOrder(link, menu, form));
    }

    [HttpPost("/o/{token}/order")]
    public Task<IActionResult> Order(string token, LinkOrderForm form, CancellationToken ct) =>
        ByLink(
            token,
            form,
            (link, _) => Task.FromResult(Proposed(link, form)),
            again: () => Order(token, form.Item, ct),
            banner: "Link.Ordered",
            ct
        );

    [HttpGet("/o/{token}/orders/{order:guid}/rate")]
    public Task<IActionResult> Rate(string token, Guid order, CancellationToken ct) =>
        OfOrder(
            token,
            order,
            (link, row) => View("Rate", new LinkRate(link, row, new LinkRateForm())),
            ct
        );

    [HttpPost("/o/{token}/orders/{order:guid}/rate")]
    public Task<IActionResult> Rate(
        string token,
        Guid order,
        LinkRateForm form,
        CancellationToken ct
    ) =>
        ByLink(
            token,
            form,
            (link, ending) =>
                By(
                    link,
                    order,
                    form.Once,
                    form.Words,
                    (own, words) =>
                        new RateOrder(
                            own,
                            new SaidRating(
                                form.Stars.GetValueOrDefault(),
                                form.Good,
                                form.Bad,
                                words
                            ),
                            RatingWay.OwnLink
                        ),
                    ending
                ),
            again: () => Rate(token, order, ct),
            banner: "Link.Rated",
            ct
        );

    [HttpGet("/o/{token}/orders/{order:guid}/complain")]
    public Task<IActionResult> Complain(string token, Guid order, CancellationToken ct) =>
        OfOrder(
            token,
            order,
            (link, row) => View("Complain", new LinkComplain(link, row, new LinkComplainForm())),
            ct
        );

    [HttpPost("/o/{token}/orders/{order:guid}/complain")]
    public Task<IActionResult> Complain(
        string token,
        Guid order,
        LinkComplainForm form,
        CancellationToken ct
    ) =>
        ByLink(
            token,
            form,
            (link, ending) =>
                By(
                    link,
                    order,
                    form.Once,
                    form.Words,
                    (own, words) =>
                        new ComplainAboutOrder(
                            own,
                            link.Served,
                            form.Kind.GetValueOrDefault(),
                            words
                        ),
                    ending
                ),
            again: () => Complain(token, order, ct),
            banner: "Link.Complained",
            ct
        );

    private async Task<IActionResult> ByLink<TForm>(
        string token,
        TForm form,
        Func<OpenLink, CancellationToken, Task<Proposal>> propose,
        Func<Task<IActionResult>> again,
        string banner,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        await links.Find(token, ct) is { } link
            ? await Submit(
                form,
                ending => propose(link, ending),
                again,
                done: () => Redirect(link.Href),
                banner
            )
            : Closed();

    private static Proposal Proposed(OpenLink link, LinkOrderForm form)
    {
        var order = new StreamKey(link.Served.Tenant, form.Once);
        var day = form.Day.GetValueOrDefault();
        var at = form.Part == PartOfDay.Afternoon ? 2 : 0;
        return As(
            link,
            new ByOrderLink(
                link.Served,
                link.Fingerprint,
                order,
                new PlaceOrder(
                    order,
                    link.Served,
                    link.Station,
                    new WantedOrder(
                        form.Item ?? "",
                        OrderChannel.OwnLink,
                        Urgency.InStages,
                        new OrderTime(
                            ChinaTime.At(day, Hours[at]),
                            ChinaTime.At(day, Hours[at + 1])
                        )
                    )
                )
            )
        );
    }

    // What the person says in their own words is sealed under them; abuse is seen by the supervisor only (OR-13).
    private async Task<Proposal> By(
        OpenLink link,
        Guid order,
        Guid text,
        string? said,
        Func<OwnOrder, SaidWords?, IDecision> what,
        CancellationToken ct
    )
    {
        var key = new StreamKey(link.Served.Tenant, order);
        var (_, parts) = await speech.Seal(link.Person.Person, text, said, ct);
        var decision = what(new OwnOrder(key), SaidWords.Of(text, said));
        return As(link, new ByOrderLink(link.Served, link.Fingerprint, key, decision), parts);
    }

    private static Proposal As(
        OpenLink link,
        IDecision decision,
        params IReadOnlyList<ITransactionPart> parts
    ) => new(decision, parts) { As = Actor.Portal(link.Served.Tenant) };

    private async Task<IActionResult> OfOrder(
        string token,
        Guid order,
        Func<OpenLink, OrderPage, IActionResult> show,
        CancellationToken ct
    )
    {
        if (await links.Find(token, ct) is not { } link)
        {
            return Closed();
        }

        var orders = await links.OrdersOf(link.Person, ct);
        return orders.FirstOrDefault(row => row.Id == order) is { } own
            ? show(link, own)
            : Redirect(link.Href);
    }

    // The same for every reason: an address that is guessed learns nothing.
    private ViewResult Closed()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Closed");
    }
}

using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Volunteers.Calls;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>What somebody wrote in a chat group, typed in: who it is about, by name within one's own villages; what; when and in which group it was said.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed class ChatController(
    FoundPeople people,
    PersonMenu menu,
    OrderDesk desk,
    OrderSpeech speech,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/orders/chat")]
    public IActionResult Chat() => View("Chat", new ChatDesk(new CallerForm(), null, null, []));

    /// <summary>Searches, and opens the form for whoever was chosen.</summary>
    [HttpPost("/orders/chat/find")]
    public async Task<IActionResult> Find(
        [Bind(Prefix = "Caller")] CallerForm caller,
        CancellationToken ct
    ) => await Page(caller, await people.Of(caller.Typed, ct), ct);

    [HttpPost("/orders/chat")]
    public Task<IActionResult> Chat(ChatForm form, CancellationToken ct)
    {
        var order = new StreamKey("", Guid.Empty);
        return Submit(
            form,
            async token =>
            {
                var person = (await people.Get(form.Served.GetValueOrDefault(), token)).Row;
                order = new StreamKey(person.TenantId, form.Once);
                var (note, parts) = await speech.Seal(person.Person, form.Once, Said(form), token);
                return new Proposal(
                    new PlaceOrder(
                        order,
                        new StreamKey(person.TenantId, person.Id),
                        new StreamKey(person.TenantId, person.Station),
                        form.ToWanted(OrderChannel.ChatGroup, note)
                    )
                    {
                        Unit = await desk.UnitFor(person.TenantId, person.Village, Me, token),
                    },
                    parts
                );
            },
            again: () => Page(new CallerForm { Served = form.Served }, null, ct),
            done: () => Redirect($"/orders/{order.Tenant}/{order.Id}"),
            banner: "Order.Placed"
        );
    }

    private string Said(ChatForm form) =>
        string.Join(
            '\n',
            new[] { T["Chat.Said", form.Group ?? "", form.SaidAt], form.Note?.Trim() }.Where(line =>
                !string.IsNullOrEmpty(line)
            )
        );

    private async Task<IActionResult> Page(
        CallerForm caller,
        IReadOnlyList<FoundPerson>? found,
        CancellationToken ct
    )
    {
        if (caller.Served is not { } served)
        {
            return View("Chat", new ChatDesk(caller, found, null, []));
        }

        var chosen = await people.Get(served, ct);
        var now = clock.GetUtcNow();
        var form = WantedForm.Tomorrow<ChatForm>(now);
        (form.Served, form.SaidAt) = (served, now);
        return View(
            "Chat",
            new ChatDesk(caller, found, chosen, await menu.Items(chosen.Row, ct)) { Form = form }
        );
    }
}

/// <summary>An order from a chat group.</summary>
public sealed class ChatForm : WantedForm
{
    /// <summary>The person chosen.</summary>
    public Guid? Served { get; set; }

    /// <summary>The chat group's name.</summary>
    public string? Group { get; set; }
    public DateTimeOffset? SaidAt { get; set; }
}

/// <summary>Shape of <see cref="ChatForm"/>.</summary>
public sealed class ChatFormShape : WantedFormShape<ChatForm>
{
    public ChatFormShape()
    {
        RuleFor(form => form.Group).NotEmpty().Says("Chat.Group.Missing");
        RuleFor(form => form.Group).MaximumLength(60);
        RuleFor(form => form.SaidAt).NotNull().Says("Chat.SaidAt.Missing");
    }
}

/// <summary>One screen for a message: the search, who was found, and what they want.</summary>
/// <param name="Caller">What was typed first.</param>
/// <param name="Found">People within reach who fit; <c>null</c> before the search.</param>
/// <param name="Chosen">Whom it is about, or <c>null</c>.</param>
/// <param name="Items">What fits them.</param>
public sealed record ChatDesk(
    CallerForm Caller,
    IReadOnlyList<FoundPerson>? Found,
    FoundPerson? Chosen,
    IReadOnlyList<SelectListItem> Items
)
{
    public ChatForm Form { get; init; } = new();

    public WantedFields Fields => new(Form, Items);
}

using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Offers steps on an order's page. Write one class per kind of step beside its pages; the frame finds it. The first step of all is the page's main button.</summary>
public interface IOrderStep
{
    /// <summary>What this actor may do with the order now; nothing when it is not theirs to do.</summary>
    /// <param name="order">In reach of the actor.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Ends the queries.</param>
    Task<IReadOnlyList<OrderStep>> Of(OrderPage order, Actor actor, CancellationToken ct);
}

/// <summary>One step.</summary>
/// <param name="Order">Smaller stands first: below 100 what must be done now, above what may be done.</param>
/// <param name="Text">Text key of the button.</param>
/// <param name="Href">Page or action.</param>
/// <param name="Posts">A button that acts at once; otherwise a link to a page with a form.</param>
/// <param name="Why">Text key of the sentence beside the main button, or <c>null</c> for the button's own.</param>
public sealed record OrderStep(
    int Order,
    string Text,
    string Href,
    bool Posts = false,
    string? Why = null
);

/// <summary>Brings a part to an order's page: the claims on it, the code at the door, its hand-over lists. The frame finds it.</summary>
public interface IOrderPart
{
    /// <summary>Smaller stands first.</summary>
    int Order { get; }

    /// <summary>The part, or <c>null</c> when there is nothing to show this actor.</summary>
    Task<PagePart?> Of(OrderPage order, Actor actor, CancellationToken ct);
}

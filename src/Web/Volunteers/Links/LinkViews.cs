using StationPortal.EventStore;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>The first page of an own link.</summary>
/// <param name="Link">The link.</param>
/// <param name="Name">Masked, or <c>null</c>.</param>
/// <param name="Menu">What fits.</param>
/// <param name="Orders">The newest first.</param>
public sealed record LinkHome(
    OpenLink Link,
    string? Name,
    IReadOnlyList<MenuItem> Menu,
    IReadOnlyList<OrderPage> Orders
)
{
    /// <summary>Those that are not over.</summary>
    public IEnumerable<OrderPage> Open => Orders.Where(order => order.Status < OrderStatus.Closed);

    /// <summary>Those that are over.</summary>
    public IEnumerable<OrderPage> Past => Orders.Where(order => order.Status >= OrderStatus.Closed);
}

/// <summary>An order to be placed.</summary>
public sealed record LinkOrder(OpenLink Link, IReadOnlyList<MenuItem> Menu, LinkOrderForm Form);

/// <summary>A service to be rated.</summary>
public sealed record LinkRate(OpenLink Link, OrderPage Order, LinkRateForm Form);

/// <summary>A service to complain about.</summary>
public sealed record LinkComplain(OpenLink Link, OrderPage Order, LinkComplainForm Form);

/// <summary>The link of somebody served, for whoever looks after them.</summary>
/// <param name="Served">The person served.</param>
/// <param name="Name">Masked, or <c>null</c>.</param>
/// <param name="Link">As it stands; <c>null</c> when there never was one.</param>
/// <param name="Works">It can be used now.</param>
/// <param name="MayChange">The reader makes and revokes it.</param>
/// <param name="OfGrid">The reader is a grid worker.</param>
public sealed record LinkOfPerson(
    StreamKey Served,
    string? Name,
    OrderLinkRow? Link,
    bool Works,
    bool MayChange,
    bool OfGrid
)
{
    public MakeLinkForm Form { get; } = new();

    /// <summary>The page of the person, which grid workers do not see.</summary>
    public string Back => OfGrid ? "/my-grid" : $"/people/{Served.Tenant}/{Served.Id}";

    public string Href => $"/people/{Served.Tenant}/{Served.Id}/link";
}

/// <summary>A link before it is revoked.</summary>
/// <param name="Back">Address of the person's link.</param>
/// <param name="Name">Masked, or <c>null</c>.</param>
/// <param name="Form">As it begins.</param>
public sealed record LinkRevocation(string Back, string? Name, RevokeLinkForm Form);

/// <summary>A new link, shown this once.</summary>
/// <param name="Back">Address of the person's link.</param>
/// <param name="Name">Masked, or <c>null</c>.</param>
/// <param name="Address">The link.</param>
/// <param name="Picture">Its QR code, an SVG in Base64.</param>
/// <param name="Until">It works until then.</param>
public sealed record NewLink(
    string Back,
    string? Name,
    string Address,
    string Picture,
    DateTimeOffset Until
);

using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Persons;
using StationPortal.Web.Volunteers.Volunteers;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>The service of an order as its station sees it: who came and left, the code at the door and the reports after a recorded look.</summary>
public sealed class AttendanceDesk(
    Reach reach,
    DoorDesk doors,
    DoorCodes codes,
    SealedTexts vault,
    Looks looks,
    ShownVolunteers names
)
{
    /// <summary>An order in reach.</summary>
    /// <param name="key">The order.</param>
    /// <param name="look">A look that was recorded, or <c>null</c>.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="ct">Ends the queries.</param>
    public async Task<AttendanceView> Of(
        StreamKey key,
        Guid? look,
        Actor actor,
        CancellationToken ct
    )
    {
        var row = await reach.Get<OrderPage>(key, ct);
        var order = await doors.Read(key, ct);
        var open = await looks.Open(look, new StreamKey(key.Tenant, row.Person), actor, ct);
        var texts = open.Count > 0 ? await vault.Read(row.Person, ct) : Nothing;
        var accounts = await names.Of(order.Now.Taken.Select(place => place.Volunteer), ct);
        return new AttendanceView(
            row,
            order,
            await doors.IsLocked(key, order, ct),
            accounts,
            open.Contains(LookAtService.DoorCode)
                ? texts.GetValueOrDefault(DoorCodes.TextOf(key.Id))
                : null,
            open.Contains(LookAtService.Reports) && actor.Role != Role.GridWorker ? texts : null,
            look,
            actor.Role != Role.GridWorker
        );
    }

    /// <summary>The token for the QR code of an order's present code, or <c>null</c> when it has none.</summary>
    public string? TokenOf(StreamKey key, Order order) =>
        order.Door is { } door ? codes.TokenOf(key, door.Fingerprint) : null;

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);
}

/// <summary>The service of an order.</summary>
/// <param name="Row">The order in reach.</param>
/// <param name="Order">As rules see it.</param>
/// <param name="IsLocked">Too many wrong codes.</param>
/// <param name="Accounts">The volunteers as staff read of them.</param>
/// <param name="Code">Six digits, once looked at.</param>
/// <param name="Opened">Texts of the person, once the reports were looked at.</param>
/// <param name="Look">The look that opened them.</param>
/// <param name="AtStation">The reader tells times, confirms and reads reports; a grid worker does not.</param>
public sealed record AttendanceView(
    OrderPage Row,
    Order Order,
    bool IsLocked,
    IReadOnlyDictionary<Guid, string> Accounts,
    string? Code,
    IReadOnlyDictionary<string, string>? Opened,
    Guid? Look,
    bool AtStation
)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    /// <summary>The order's station, or <c>null</c> where none works.</summary>
    public StreamKey? Station =>
        Row.Station is { } station ? new StreamKey(Row.TenantId, station) : null;

    /// <summary>Address of the page.</summary>
    public string Href => $"/orders/{Row.TenantId}/{Row.Id}/service";

    public LookAtServiceForm Looking { get; } = new();

    public RenewForm Renewing { get; } = new();

    /// <summary>The volunteer, masked.</summary>
    public string NameOf(TakenPlace place) => Accounts.GetValueOrDefault(place.Volunteer) ?? "";

    /// <summary>What a volunteer wrote, once looked at.</summary>
    public string? NoteOf(TakenPlace place) =>
        place.Report?.Note is { } note
            ? Opened?.GetValueOrDefault(ReportService.TextOf(note))
            : null;

    /// <summary>A place of the order.</summary>
    /// <exception cref="NotInScopeException">Nobody's.</exception>
    public TakenPlace PlaceOf(Guid volunteer) => Refuse.Missing(Order.PlaceOf(volunteer));
}

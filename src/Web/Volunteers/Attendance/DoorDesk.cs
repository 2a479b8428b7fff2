using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>A volunteer's own place on an order, and what they show at the door.</summary>
public sealed class DoorDesk(
    IEventLog log,
    DoorCodes codes,
    Decider decider,
    IRuleBooks rules,
    TimeProvider clock
)
{
    private const string TriesOf = "OR-10.wrong_codes";

    /// <summary>The order as it stands.</summary>
    /// <exception cref="NotInScopeException">There is none.</exception>
    public async Task<Order> Read(StreamKey key, CancellationToken ct) =>
        Refuse.Missing(await log.Find<Order>(key, ct));

    /// <summary>The order on which this volunteer has a place.</summary>
    /// <exception cref="NotInScopeException">They have none.</exception>
    public async Task<OwnPlace> Own(StreamKey key, Actor volunteer, CancellationToken ct)
    {
        var order = await Read(key, ct);
        var place = Refuse.Missing(order.PlaceOf(volunteer.Account));
        return new OwnPlace(key, order, place, order.Door?.Failures >= await Tries(key.Tenant, ct));
    }

    /// <summary>Whether too many wrong codes were typed.</summary>
    public async Task<bool> IsLocked(StreamKey key, Order order, CancellationToken ct) =>
        order.Door?.Failures >= await Tries(key.Tenant, ct);

    /// <summary>What the volunteer shows; a wrong code is counted before anything else is decided.</summary>
    /// <param name="key">The order.</param>
    /// <param name="volunteer">Who shows it.</param>
    /// <param name="form">Code typed or token scanned.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RuleBrokenException">Wrong; says how many tries are left.</exception>
    public async Task<DoorProof> Shown(
        StreamKey key,
        Actor volunteer,
        DoorForm form,
        CancellationToken ct
    )
    {
        var order = await Read(key, ct);
        var shown = form.Token is { Length: > 0 } token
            ? codes.Scanned(key, order.Door?.Fingerprint, token)
            : new DoorProof(PresenceProof.SixDigits, codes.Fingerprint(key.Id, form.Code ?? ""));
        // One press is counted once, and another code under the same token of a form once more: nobody guesses for nothing.
        var tried = await decider.Decide(
            new NoteWrongCode(key, Volunteer.KeyOf(volunteer), shown),
            volunteer,
            ct,
            DerivedId.From("door-code", form.Once.ToString("N"), shown.Fingerprint)
        );
        var left = await Tries(key.Tenant, ct) - (order.Door?.Failures ?? 0) - 1;
        Refuse.If(
            tried.Events.Count > 0,
            "OR-10",
            "DoorCodeWrongLeft",
            nameof(form.Code),
            Math.Max(0, left)
        );
        return shown;
    }

    private async Task<int> Tries(string tenant, CancellationToken ct) =>
        (await rules.Current(ct)).Parameters.Count(
            TriesOf,
            tenant,
            ChinaTime.DateOf(clock.GetUtcNow())
        );
}

/// <summary>A volunteer's own place on an order.</summary>
/// <param name="Key">The order.</param>
/// <param name="IsLocked">Only the station lets them in.</param>
public sealed record OwnPlace(StreamKey Key, Order Order, TakenPlace Place, bool IsLocked)
{
    /// <summary>Address of the page.</summary>
    public string Href => $"/my/orders/{Key.Tenant}/{Key.Id}/service";

    /// <summary>What is to be done next at the door.</summary>
    public DoorStep Step =>
        Order.Now.IsOver() || Place.Confirmed ? DoorStep.Nothing
        : Place.Waits ? DoorStep.WaitForStation
        : Place.In is null ? DoorStep.Come
        : Place.Out is null ? DoorStep.Go
        : !Place.Reported ? DoorStep.Report
        : DoorStep.WaitForConfirmation;
}

/// <summary>The next step of a volunteer at the door.</summary>
public enum DoorStep
{
    /// <summary>Over.</summary>
    Nothing = 0,

    /// <summary>The station approves the claim first.</summary>
    WaitForStation = 1,

    /// <summary>签到.</summary>
    Come = 2,

    /// <summary>签退.</summary>
    Go = 3,

    /// <summary>填写服务情况.</summary>
    Report = 4,

    /// <summary>The station confirms.</summary>
    WaitForConfirmation = 5,
}

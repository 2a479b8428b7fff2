using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>What a station decides about claims: risk items to approve (OR-07), who did not come, and reasons that it accepts (OR-09).</summary>
[Roles(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official)]
public sealed class ClaimsController(StationClaims claims) : PortalController
{
    [HttpGet("/claims")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View("Claims", await claims.Of(Me, ct));

    [HttpPost("/claims/{tenant}/{id:guid}/{volunteer:guid}/approve")]
    public Task<IActionResult> Approve(
        StreamKey key,
        Guid volunteer,
        [Bind(Prefix = "Answer")] ClaimPress answer,
        CancellationToken ct
    ) =>
        Answered(
            answer,
            key,
            volunteer,
            (place, station) => new ApproveClaim(key, station, KeyOf(place), place.Year),
            "Claim.Approved",
            ct
        );

    [HttpPost("/claims/{tenant}/{id:guid}/{volunteer:guid}/turn-down")]
    public Task<IActionResult> TurnDown(
        StreamKey key,
        Guid volunteer,
        TurnDownForm form,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        return Answered(
            form,
            key,
            volunteer,
            (place, station) =>
                new TurnDownClaim(
                    key,
                    station,
                    KeyOf(place),
                    place.Year,
                    form.Reason.GetValueOrDefault()
                ),
            "Claim.TurnedDown",
            ct
        );
    }

    [HttpPost("/claims/{tenant}/{id:guid}/{volunteer:guid}/away")]
    public Task<IActionResult> Away(
        StreamKey key,
        Guid volunteer,
        [Bind(Prefix = "Answer")] ClaimPress answer,
        CancellationToken ct
    ) =>
        Answered(
            answer,
            key,
            volunteer,
            (place, station) => new NoteStayedAway(key, station, KeyOf(place), place.Year),
            "Claim.AwayNoted",
            ct
        );

    [HttpPost("/claims/{tenant}/{id:guid}/{volunteer:guid}/excuse")]
    public Task<IActionResult> Excuse(
        StreamKey key,
        Guid volunteer,
        GiveBackForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var row = await claims.Get(key, Me, stop);
                var noted = Refuse.Missing(
                    row.Now.LetDowns.Find(each => each.Volunteer == volunteer)
                );
                return new Proposal(
                    new ExcuseStayedAway(
                        key,
                        row.Station,
                        new StreamKey(noted.Home, volunteer),
                        noted.Year,
                        form.Reason.GetValueOrDefault()
                    )
                );
            },
            again: () => Index(ct),
            done: () => Redirect("/claims"),
            banner: "Claim.Excused"
        );

    private Task<IActionResult> Answered<TForm>(
        TForm form,
        StreamKey key,
        Guid volunteer,
        Func<TakenPlace, Guid?, IDecision> decide,
        string banner,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        Submit(
            form,
            async stop =>
            {
                var row = await claims.Get(key, Me, stop);
                var place = Refuse.Missing(row.Now.PlaceOf(volunteer));
                return new Proposal(decide(place, row.Station));
            },
            again: () => Index(ct),
            done: () => Redirect("/claims"),
            banner
        );

    private static StreamKey KeyOf(TakenPlace place) => new(place.Home, place.Volunteer);
}

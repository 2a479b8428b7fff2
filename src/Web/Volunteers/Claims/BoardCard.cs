using StationPortal.EventStore;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>All that a volunteer may know of an order before a place is theirs (OR-14): village, item and time, never who is served.</summary>
public sealed record BoardCard
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required string Village { get; init; }
    public required string Township { get; init; }
    public required Guid? Station { get; init; }
    public required string Title { get; init; }
    public required VolunteerSkill? Skill { get; init; }
    public required SeasonBundle? Season { get; init; }
    public required bool Risk { get; init; }
    public required bool AdultsOnly { get; init; }
    public required int Minutes { get; init; }
    public required decimal Allowance { get; init; }
    public required Urgency Urgency { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required int Places { get; init; }
    public required int FreePlaces { get; init; }

    /// <summary>Its stream.</summary>
    public StreamKey Key => new(TenantId, Id);

    /// <summary>Its page on the board.</summary>
    public string Href => $"/board/{TenantId}/{Id}";

    /// <summary>Its page for whoever has a place on it.</summary>
    public string HeldHref => $"/my/orders/{TenantId}/{Id}";
}

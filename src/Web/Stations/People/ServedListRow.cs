using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.People;

/// <summary>One person of the list.</summary>
public sealed class ServedListRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Person { get; init; }
    public required string StationName { get; init; }
    public required string Village { get; init; }
    public required VisitClass Class { get; init; }
    public required VisitStanding Standing { get; init; }
    public DateTimeOffset? LastMet { get; init; }
    public DateTimeOffset? Due { get; init; }

    /// <summary>Masked; <c>null</c> when the vault holds no name.</summary>
    public string? Name { get; set; }
}

/// <summary>How a person's next visit stands.</summary>
public enum VisitStanding
{
    /// <summary>The due moment is over.</summary>
    Late = 1,

    /// <summary>Due within seven days.</summary>
    ThisWeek = 2,

    /// <summary>Due later.</summary>
    Later = 3,

    /// <summary>Nobody looks after them any longer.</summary>
    LetGo = 4,
}

/// <summary>Colours of people's standing and class.</summary>
public static class VisitTones
{
    public static Tone Of(VisitStanding standing) =>
        standing switch
        {
            VisitStanding.Late => Tone.Red,
            VisitStanding.ThisWeek => Tone.Amber,
            VisitStanding.Later => Tone.Blue,
            _ => Tone.Grey,
        };

    /// <summary>The standing of one row at a moment.</summary>
    public static VisitStanding StandingOf(PersonServedRow row, DateTimeOffset now) =>
        row.LetGoOn is not null ? VisitStanding.LetGo
        : row.Due <= now ? VisitStanding.Late
        : row.Due <= now.AddDays(7) ? VisitStanding.ThisWeek
        : VisitStanding.Later;
}

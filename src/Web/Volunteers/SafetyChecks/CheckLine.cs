using StationPortal.EventStore;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.SafetyChecks;

/// <summary>One person of a check, by their order.</summary>
public sealed class CheckLine : IKeyedRow
{
    public required string TenantId { get; init; }

    /// <summary>The order.</summary>
    public required Guid Id { get; init; }
    public required Guid Person { get; init; }
    public required Guid Served { get; init; }
    public required Guid? Station { get; init; }
    public required string Village { get; init; }
    public required OrderStatus Status { get; init; }
    public required CheckStanding Standing { get; init; }

    /// <summary>Masked; <c>null</c> when the vault holds no name.</summary>
    public string? Name { get; set; }
}

/// <summary>How it stands with one person of a check.</summary>
public enum CheckStanding
{
    /// <summary>未回应.</summary>
    Waiting = 1,

    /// <summary>超时未回应.</summary>
    Late = 2,

    /// <summary>电话联系, 需要上门.</summary>
    NeedsVisit = 3,

    /// <summary>电话联系, 平安.</summary>
    Well = 4,

    /// <summary>已上门.</summary>
    Visited = 5,

    /// <summary>订单已取消.</summary>
    CalledOff = 6,
}

/// <summary>Colours of standings.</summary>
public static class CheckTones
{
    public static Tone Of(CheckStanding standing) =>
        standing switch
        {
            CheckStanding.Late => Tone.Red,
            CheckStanding.Waiting or CheckStanding.NeedsVisit => Tone.Amber,
            CheckStanding.Well or CheckStanding.Visited => Tone.Green,
            _ => Tone.Grey,
        };
}

using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

// Stream "hour_check": one spot check 抽查 of the hours of a county and a period (VO-17), in the county's tenant.

/// <summary>The sample was drawn. Who has the seed and the records of the period draws the same again (<see cref="Stations.RandomSample"/>).</summary>
/// <param name="From">First day of the service.</param>
/// <param name="Until">Last day.</param>
/// <param name="Seed">Chance, made by the portal.</param>
/// <param name="Of">How many records the period had.</param>
/// <param name="Sample">Those drawn.</param>
/// <param name="By">The official.</param>
public sealed record HourCheckDrawn(
    DateOnly From,
    DateOnly Until,
    string Seed,
    int Of,
    IReadOnlyList<SampledHours> Sample,
    DutyHolder By
);

/// <summary>A record of a sample, and the stream that it stands in.</summary>
/// <param name="Record">The record.</param>
/// <param name="Volunteer">Whose hours.</param>
/// <param name="Home">The province that keeps them.</param>
/// <param name="Year">Calendar year of the service.</param>
public sealed record SampledHours(Guid Record, Guid Volunteer, string Home, int Year)
{
    /// <summary>How a decision names the record.</summary>
    public RecordOfYear Which() => new(new(Home, Volunteer), Year, Record);
}

/// <summary>A record of the sample was looked into and stands.</summary>
public sealed record SampledHoursStand(Guid Record, DutyHolder By);

/// <summary>A record of the sample is doubted.</summary>
public sealed record SampledHoursDoubted(Guid Record, HourDoubt Reason, DutyHolder By);

/// <summary>Why a record is doubted.</summary>
public enum HourDoubt
{
    /// <summary>服务对象无法证实.</summary>
    NotConfirmed = 1,

    /// <summary>时间对不上.</summary>
    TimeDiffers = 2,

    /// <summary>没有服务痕迹.</summary>
    NoTrace = 3,

    /// <summary>其他.</summary>
    Other = 4,
}

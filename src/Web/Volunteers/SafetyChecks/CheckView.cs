using StationPortal.EventStore;
using StationPortal.Volunteers;
using StationPortal.Web.Stations.Months;

namespace StationPortal.Web.Volunteers.SafetyChecks;

/// <summary>A check with its countdown.</summary>
/// <param name="Check">The check.</param>
/// <param name="Lines">Everybody within reach.</param>
/// <param name="Silent">The first of those who have not answered, by village, with their masked names.</param>
/// <param name="Now">When the page was made.</param>
/// <param name="MayAnswer">The reader notes answers.</param>
/// <param name="MayEnd">The reader ends it.</param>
public sealed record CheckView(
    SafetyCheckPage Check,
    IReadOnlyList<CheckLine> Lines,
    IReadOnlyList<CheckLine> Silent,
    DateTimeOffset Now,
    bool MayAnswer,
    bool MayEnd
)
{
    public StreamKey Key => new(Check.TenantId, Check.Id);

    public string Href => $"/safety-checks/{Check.TenantId}/{Check.Id}";

    public bool IsRunning => Check.EndedAt is null && Check.Deadline > Now;

    /// <summary>What is left until the deadline.</summary>
    public TimeSpan Left => Check.Deadline - Now;

    public int SilentCount => Lines.Count(line => IsSilent(line.Standing));

    /// <summary>The villages with how many answered, those with the most silence first.</summary>
    public IReadOnlyList<CheckVillage> Villages =>
        [
            .. Lines
                .GroupBy(line => line.Village, StringComparer.Ordinal)
                .Select(group => new CheckVillage(
                    group.Key,
                    group.Count(),
                    group.Count(line => !IsSilent(line.Standing))
                ))
                .OrderByDescending(village => village.People - village.Answered)
                .ThenBy(village => village.Village, StringComparer.Ordinal),
        ];

    /// <summary>Nothing was heard of them yet.</summary>
    public static bool IsSilent(CheckStanding standing) =>
        standing is CheckStanding.Waiting or CheckStanding.Late;
}

/// <summary>One village of a check.</summary>
/// <param name="Village">12-digit code.</param>
/// <param name="People">Asked.</param>
/// <param name="Answered">Heard of.</param>
public sealed record CheckVillage(string Village, int People, int Answered)
{
    /// <summary>For the bar beside the numbers.</summary>
    public CompletionBar BarOf(string label) => new(People, Answered, Answered, label);
}

/// <summary>One person to note an answer of.</summary>
public sealed record AnswerView(StreamKey Check, CheckLine Line, AnswerForm Form)
{
    public string Back => $"/safety-checks/{Check.Tenant}/{Check.Id}";
}

/// <summary>The check before it ends.</summary>
public sealed record EndView(SafetyCheckPage Check, EndCheckForm Form)
{
    public string Back => $"/safety-checks/{Check.TenantId}/{Check.Id}";
}

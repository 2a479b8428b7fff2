using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Experts;

/// <summary>One expert of the list.</summary>
public sealed class ExpertRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Account { get; init; }
    public required string Field { get; init; }
    public required string Province { get; init; }
    public required ExpertStanding Standing { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Masked (PD-07); <c>null</c> when the person was erased.</summary>
    public string? Name { get; set; }
}

/// <summary>Whether an expert can be drawn.</summary>
public enum ExpertStanding
{
    Listed = 1,
    Left = 2,
}

/// <summary>Colours of <see cref="ExpertStanding"/>.</summary>
internal static class ExpertTones
{
    public static Tone Of(ExpertStanding standing) =>
        standing == ExpertStanding.Listed ? Tone.Green : Tone.Grey;
}

/// <summary>An expert as its page shows it.</summary>
/// <param name="Expert">The entry.</param>
/// <param name="Name">Masked (PD-07).</param>
/// <param name="Employer">Name of the supplier the expert works for.</param>
/// <param name="MayRemove">An administrator of the province, and the expert is in the library.</param>
public sealed record ExpertView(ExpertPage Expert, string? Name, string? Employer, bool MayRemove)
{
    public StreamKey Key => new(Expert.TenantId, Expert.Id);

    public ExpertStanding Standing => Expert.Listed ? ExpertStanding.Listed : ExpertStanding.Left;

    /// <summary>The past day it is shown on.</summary>
    public DateOnly? On { get; init; }

    public RemoveExpertForm Form { get; init; } = new();
}

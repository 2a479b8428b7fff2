using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Who looked at whom, when and why: a line of the access log (PD-07).</summary>
public sealed class DisclosureRow : IReadModel<DisclosureRow>
{
    public static string StreamType => Disclosure.StreamType;

    public required string TenantId { get; set; }
    public required Guid Id { get; set; }
    public Guid Person { get; set; }
    public IReadOnlyList<string> Fields { get; set; } = [];
    public RevealPurpose Purpose { get; set; }
    public Guid Account { get; set; }
    public string Role { get; set; } = "";
    public DateTimeOffset At { get; set; }

    public static DisclosureRow? Fold(DisclosureRow? row, StoredEvent e) =>
        e.Data is PersonRevealed revealed
            ? new DisclosureRow
            {
                TenantId = e.Stream.Tenant,
                Id = e.Stream.Id,
                Person = revealed.Person,
                Fields = revealed.Fields,
                Purpose = revealed.Purpose,
                Account = Guid.TryParse(e.Headers.GetValueOrDefault("account"), out var account)
                    ? account
                    : Guid.Empty,
                Role = e.Headers.GetValueOrDefault("role") ?? "",
                At = e.At,
            }
            : row;
}

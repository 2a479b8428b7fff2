using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>A person's standing, without anything personal: whose, kept until when, locked or gone.</summary>
public sealed class PersonRow : IReadModel<PersonRow>
{
    public static string StreamType => Person.StreamType;

    public required string TenantId { get; set; }
    public required Guid Id { get; set; }
    public Guid? Organisation { get; set; }
    public DateOnly? KeptUntil { get; set; }
    public string? KeptBy { get; set; }
    public bool Locked { get; set; }
    public bool Erased { get; set; }
    public DateTimeOffset RegisteredAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public static PersonRow? Fold(PersonRow? row, StoredEvent e)
    {
        if (e.Data is PersonRegistered registered)
        {
            row = new PersonRow
            {
                TenantId = e.Stream.Tenant,
                Id = e.Stream.Id,
                Organisation = registered.Organisation,
                RegisteredAt = e.At,
            };
        }

        row?.Apply(e);
        return row;
    }

    private void Apply(StoredEvent e)
    {
        ChangedAt = e.At;
        switch (e.Data)
        {
            case RetentionBegan retention when KeptUntil is null || retention.Until > KeptUntil:
                (KeptUntil, KeptBy) = (retention.Until, retention.RuleId);
                break;
            case PersonLocked:
                Locked = true;
                break;
            case PersonErased:
                (Erased, Locked) = (true, false);
                break;
        }
    }
}

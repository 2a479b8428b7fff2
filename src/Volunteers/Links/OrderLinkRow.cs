using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>An own link, found by the HMAC of the token in the address.</summary>
public sealed class OrderLinkRow : IReadModel<OrderLinkRow>
{
    public static string StreamType => OrderLink.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Stream of the person served.</summary>
    public Guid Served { get; set; }
    public Guid Person { get; set; }
    public string Fingerprint { get; set; } = "";
    public DateTimeOffset MadeAt { get; set; }
    public DateTimeOffset Until { get; set; }
    public bool Revoked { get; set; }

    /// <summary>Orders placed by it, so far.</summary>
    public int Orders { get; set; }

    public static OrderLinkRow? Fold(OrderLinkRow? row, StoredEvent e)
    {
        row ??= new OrderLinkRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        switch (e.Data)
        {
            case OrderLinkMade made:
                (row.Served, row.Person) = (made.Served, made.Person);
                row.Begin(made.Fingerprint, made.Until, e.At);
                break;
            case OrderLinkRenewed renewed:
                row.Begin(renewed.Fingerprint, renewed.Until, e.At);
                break;
            case OrderLinkRevoked:
                row.Revoked = true;
                break;
            case OrderLinkUsed:
                row.Orders++;
                break;
        }

        return row;
    }

    private void Begin(string fingerprint, DateTimeOffset until, DateTimeOffset at) =>
        (Fingerprint, Until, MadeAt, Revoked) = (fingerprint, until, at, false);
}

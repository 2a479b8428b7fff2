using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about own links, and their read model.</summary>
internal static class LinkStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<OrderLinkMade>("volunteers.order_link_made")
            .Add<OrderLinkRenewed>("volunteers.order_link_renewed")
            .Add<OrderLinkRevoked>("volunteers.order_link_revoked")
            .Add<OrderLinkUsed>("volunteers.order_link_used");
        model.ReadModel<OrderLinkRow>(row => row.HasIndex(link => link.Fingerprint));
    }
}

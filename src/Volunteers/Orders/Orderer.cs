using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Somebody served as one who orders: the groups by which the menu fits them.</summary>
/// <param name="Groups">None when nobody told yet; then only items for everyone fit.</param>
public sealed record Orderer(ImmutableList<NeedGroup> Groups) : IStreamState<Orderer>
{
    public static string StreamType => "orderer";

    /// <summary>Of a person served; one each.</summary>
    /// <param name="served">Stream of the person served.</param>
    public static StreamKey KeyOf(StreamKey served) =>
        new(served.Tenant, DerivedId.From(StreamType, served.Id.ToString("N")));

    public static Orderer Start(object first) => new Orderer([]).Apply(first);

    public Orderer Apply(object next) =>
        next switch
        {
            NeedGroupsTold e => this with { Groups = [.. e.Groups] },
            _ => this,
        };
}

/// <summary>To which of the nine groups of need somebody belongs was written down; replaces what was told before.</summary>
/// <param name="Served">Stream of the person served.</param>
public sealed record NeedGroupsTold(
    Guid Served,
    IReadOnlyList<NeedGroup> Groups,
    Jurisdiction.DutyHolder By
);

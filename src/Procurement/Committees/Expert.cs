using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>An expert of the library, as far as rules ask.</summary>
public sealed record Expert(Guid Account, string Province, bool Listed) : IStreamState<Expert>
{
    public static string StreamType => "expert";

    public static StreamKey KeyOf(Guid account) =>
        new(RegionCode.Nation, DerivedId.From(StreamType, account.ToString()));

    public static Expert Start(object first) =>
        first is ExpertListed e
            ? new(e.Account, e.Province, true)
            : throw new UnexpectedEventException(StreamType, first);

    public Expert Apply(object next) =>
        next switch
        {
            ExpertListed e => this with { Province = e.Province, Listed = true },
            ExpertDelisted => this with { Listed = false },
            _ => this,
        };
}

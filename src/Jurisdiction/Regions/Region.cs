using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>A region as the rules see it: that it was entered, and whether it still stands.</summary>
public sealed record Region(string Code, DateOnly? EndedOn) : IStreamState<Region>
{
    public static string StreamType => "region";

    /// <summary>The stream of one region, in the tenant of its county.</summary>
    public static StreamKey KeyOf(string code) =>
        new(RegionCode.AuthorityOf(code), DerivedId.From("region", code));

    public static Region Start(object first) =>
        first is RegionAdded added
            ? new Region(added.Code, null)
            : throw new UnexpectedEventException(StreamType, first);

    public Region Apply(object next) =>
        next is RegionEnded ended ? this with { EndedOn = ended.On } : this;
}

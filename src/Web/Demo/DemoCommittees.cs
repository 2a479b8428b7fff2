using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>The invented committees as they sit, for the scripts that act for their members.</summary>
internal sealed class DemoCommittees(IEventLog log)
{
    public async Task<Review> Read(StreamKey tender, CancellationToken ct)
    {
        return await log.Find<Review>(Review.Key(tender), ct)
            ?? throw new InvalidOperationException($"The review of {tender.Id} has not begun.");
    }

    public async Task<Actor> Leader(StreamKey tender, CancellationToken ct)
    {
        var review = await Read(tender, ct);
        return ActorOf(review.Members.First(member => review.IsLeader(member.Account)), tender);
    }

    public static Actor ActorOf(CommitteeMember member, StreamKey tender) =>
        member.IsExpert
            ? new Actor(member.Account, Role.Expert, RegionCode.ProvinceOf(tender.Tenant))
            : new Actor(member.Account, Role.Official, tender.Tenant);
}

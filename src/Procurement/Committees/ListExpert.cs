using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Takes an expert into a province's library (GP-55), or changes the entry.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record ListExpert(
    Guid Account,
    Guid PersonId,
    string Province,
    string Field,
    Guid? Employer
) : IDecision<Expert>
{
    public StreamKey Stream => Expert.KeyOf(Account);

    public IEnumerable<object> Decide(Expert? state, DecisionContext context)
    {
        Refuse.If(
            RegionCode.ProvinceOf(Province) != Province,
            "GP-55",
            "LibraryOfProvince",
            nameof(Province)
        );
        Library.Require(Province, context);
        if (state is { Listed: true })
        {
            Library.Require(state.Province, context);
        }

        Refuse.If(string.IsNullOrWhiteSpace(Field), null, "ExpertFieldMissing", nameof(Field));
        yield return new ExpertListed(Account, PersonId, Province, Field, Employer);
    }
}

/// <summary>Takes an expert out of the library; committees already drawn stay.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record DelistExpert(Guid Account, string Reason) : IDecision<Expert>
{
    public StreamKey Stream => Expert.KeyOf(Account);

    public IEnumerable<object> Decide(Expert? state, DecisionContext context)
    {
        var expert = Refuse.Missing(state);
        Library.Require(expert.Province, context);
        Refuse.If(!expert.Listed, null, "ExpertNotListed");
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ExpertReasonMissing", nameof(Reason));
        yield return new ExpertDelisted(Reason);
    }
}

/// <summary>A province's library is kept by its own administrators, so that no buyer's county chooses who can be drawn (GP-55).</summary>
internal static class Library
{
    /// <exception cref="RuleBrokenException">The actor's region does not contain the province.</exception>
    public static void Require(string province, DecisionContext context) =>
        Refuse.If(!RegionCode.Contains(context.Actor.Region, province), "GP-55", "LibraryOfOthers");
}

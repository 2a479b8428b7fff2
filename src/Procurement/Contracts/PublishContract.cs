using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Makes a signed contract public, within two working days of its signing (GP-43), never before the official medium (GP-18).</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Notice">On the official medium.</param>
/// <param name="LateReason">Why after the last day, when it is.</param>
[AllowedFor(Role.Official)]
public sealed record PublishContract(
    StreamKey Stream,
    OfficialNotice Notice,
    string? LateReason,
    long? SeenVersion = null
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(contract);
        if (known is not { Status: ContractStatus.InForce, PublishBy: { } last })
        {
            throw new RuleBrokenException("GP-43", "ContractNotSigned", null);
        }

        Refuse.If(known.Published, null, "PublishedAlready");
        Notice.RefuseUnlessPublished(context);
        var late = context.Today > last;
        Refuse.If(
            late && string.IsNullOrWhiteSpace(LateReason),
            "GP-43",
            "PublicationLate",
            nameof(LateReason),
            last
        );
        yield return new ContractPublished(Notice, late ? LateReason?.Trim() : null);
    }
}

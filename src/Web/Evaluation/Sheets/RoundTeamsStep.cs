using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Rounds;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>On a round's page from the start of scoring on: how its evaluators scored.</summary>
public sealed class RoundTeamsStep : IRoundStep
{
    private const int AmongTheOthers = 130;

    public Task<IReadOnlyList<RoundStep>> Of(
        RoundRow round,
        Round state,
        Actor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(actor);
        var sees =
            round.StartVersion is not null
            && actor.Role is Role.Official or Role.Auditor
            && RegionCode.Contains(actor.Region, round.TenantId);
        return Task.FromResult<IReadOnlyList<RoundStep>>(
            sees
                ?
                [
                    new(
                        AmongTheOthers,
                        "RoundAnalytics.Title",
                        RoundTeamsView.HrefOf(round),
                        "RoundAnalytics.Title"
                    ),
                ]
                : []
        );
    }
}

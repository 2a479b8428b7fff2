using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Rounds;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>The organiser's last two steps on a round's page: closing the scoring and publishing the results.</summary>
public sealed class ClosingSteps : IRoundStep
{
    public Task<IReadOnlyList<RoundStep>> Of(
        RoundRow round,
        Round state,
        Actor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(actor);
        var href = $"/rounds/{round.TenantId}/{round.Id}";
        return Task.FromResult<IReadOnlyList<RoundStep>>(
            actor.Role != Role.Official || actor.Region != round.TenantId
                ? []
                : round.Status switch
                {
                    RoundStatus.Scoring =>
                    [
                        new(20, "RoundResult.Close", $"{href}/close", "RoundResult.Next.Close"),
                    ],
                    RoundStatus.Closed =>
                    [
                        new(
                            20,
                            "RoundResult.Publish",
                            $"{href}/publish",
                            "RoundResult.Next.Publish"
                        ),
                    ],
                    _ => [],
                }
        );
    }
}

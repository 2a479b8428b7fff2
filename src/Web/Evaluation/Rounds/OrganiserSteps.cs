using StationPortal.Evaluation;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>The steps of the organiser from the announcement on, and giving the round up until it is published.</summary>
public sealed class OrganiserSteps : IRoundStep
{
    public Task<IReadOnlyList<RoundStep>> Of(
        RoundRow round,
        Round state,
        Actor actor,
        CancellationToken ct
    ) =>
        Task.FromResult<IReadOnlyList<RoundStep>>(
            actor.Role == Role.Official && actor.Region == round.TenantId
                ? [.. Steps(state, $"/rounds/{round.TenantId}/{round.Id}")]
                : []
        );

    private static IEnumerable<RoundStep> Steps(Round round, string href)
    {
        switch (round.Status)
        {
            case RoundStatus.Announced:
                yield return new(10, "Round.Choose", $"{href}/stations", "Round.Next.Choose");
                break;
            case RoundStatus.Stations:
                yield return new(10, "Round.Draw", $"{href}/teams", "Round.Next.Draw");
                break;
            case RoundStatus.Teams when !round.Undeclared.Any():
                yield return new(10, "Round.Start", $"{href}/start", "Round.Next.Start");
                break;
        }

        if (round.Status == RoundStatus.Scoring)
        {
            yield return new(105, "Round.Extend", $"{href}/extend", "Round.Extend");
        }

        if (round.Status is RoundStatus.Teams or RoundStatus.Scoring)
        {
            yield return new(110, "Round.Replace", $"{href}/replace", "Round.Replace");
        }

        if (round.Status is not (RoundStatus.Published or RoundStatus.Cancelled))
        {
            yield return new(120, "Round.Cancel", $"{href}/cancel", "Round.Cancel");
        }
    }
}

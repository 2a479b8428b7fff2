using StationPortal.Evaluation;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Offers steps on a round's page. Write one class per kind of step beside its pages; the frame finds it. The first step of all is the page's main button.</summary>
public interface IRoundStep
{
    /// <summary>What this actor may do with the round now; nothing when it is not theirs to do.</summary>
    /// <param name="round">In reach of the actor.</param>
    /// <param name="state">The same round with its draws and declarations.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Ends the queries.</param>
    Task<IReadOnlyList<RoundStep>> Of(
        RoundRow round,
        Round state,
        Actor actor,
        CancellationToken ct
    );
}

/// <summary>One step.</summary>
/// <param name="Order">Smaller stands first: below 100 what must be done now, above what may be done.</param>
/// <param name="Text">Text key of the button.</param>
/// <param name="Href">The page on which it is done.</param>
/// <param name="Why">Text key of the sentence beside the main button.</param>
public sealed record RoundStep(int Order, string Text, string Href, string Why);

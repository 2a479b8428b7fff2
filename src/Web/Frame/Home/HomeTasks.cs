using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>Something that somebody must do, as home shows it.</summary>
/// <param name="What">Text key and values: <c>new("Home.ApprovePayment", name, amount)</c>.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Due">When at the latest; <c>null</c> without a time.</param>
/// <param name="Waits">It waits for others; shown apart, for information.</param>
public sealed record HomeTask(TextKey What, string Href, DateTimeOffset? Due, bool Waits = false);

/// <summary>A number on home, with the page that opens it down to its events.</summary>
/// <param name="Name">Text key.</param>
/// <param name="Value">Already written by <see cref="Show"/> or <see cref="PageTexts"/>.</param>
public sealed record HomeFigure(string Name, string Value, string Href);

/// <summary>Brings a module's tasks and figures to home. Write one class per module; the frame finds it.</summary>
public interface IHomeTasks
{
    /// <summary>What this actor must do and what they wait for; at most 20, the most urgent first.</summary>
    Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct);

    /// <summary>Figures for this actor, at most three.</summary>
    Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct);
}

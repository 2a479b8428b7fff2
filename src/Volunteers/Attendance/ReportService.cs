using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>The volunteer writes what was done; 跟进. Words and photos go into the vault in the same transaction.</summary>
/// <param name="Order">The order.</param>
/// <param name="Volunteer">Who writes.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Note">Names the words in the vault, or <c>null</c>; needed when it was not done.</param>
/// <param name="Photos">Sealed, three at most.</param>
[AllowedFor(Role.Volunteer)]
public sealed record ReportService(
    StreamKey Order,
    StreamKey Volunteer,
    OrderOutcome Outcome,
    Guid? Note,
    IReadOnlyList<FileRef> Photos
) : IDecision
{
    /// <summary>Photos that a report may hold (facts 5).</summary>
    public const int MostPhotos = 3;

    /// <summary>The name under which the person's vault keeps the words of a report.</summary>
    public static string TextOf(Guid note) => $"service:{note:N}";

    public IReadOnlyList<StreamUse> Streams => [StreamUse.Of<Order>(Order)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (_, place) = AtTheDoor.OwnOf(streams, Order, Volunteer, context.Actor);
        Refuse.If(place.In is null, "OR-10", "NotCheckedIn");
        Refuse.If(place.Reported, "OR-10", "AlreadyReported");
        Refuse.If(
            Outcome == OrderOutcome.NotDone && Note is null,
            "VO-03",
            "NotDoneNeedsWords",
            nameof(Note)
        );
        Refuse.If(Photos.Count > MostPhotos, "VO-03", "TooManyPhotos", nameof(Photos), MostPhotos);
        yield return Change.To<Order>(
            Order,
            new ServiceReported(Volunteer.Id, Outcome, Note, Photos)
        );
    }
}

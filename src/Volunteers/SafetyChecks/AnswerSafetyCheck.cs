using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Notes that somebody of a check was reached by phone (OR-19). Who is well and waits for nobody on the way needs no visit: their order is cancelled.</summary>
/// <param name="Check">The check.</param>
/// <param name="Own">The person's order of the check.</param>
/// <param name="Served">Stream of the person served.</param>
/// <param name="Answer">How they are.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record AnswerSafetyCheck(
    StreamKey Check,
    OwnOrder Own,
    Guid Served,
    CheckAnswer Answer
) : IDecision
{
    private StreamKey AnswerKey => SafetyAnswer.KeyOf(Check, Served);

    public IReadOnlyList<StreamUse> Streams =>
        [.. Own.Streams, StreamUse.Of<SafetyCheck>(Check), StreamUse.Of<SafetyAnswer>(AnswerKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var order = Own.Of(streams, context.Actor);
        var check = Refuse.Missing(streams.Find<SafetyCheck>(Check));
        if (order.Placed.Cause.SafetyCheck != Check.Id || order.Placed.Served != Served)
        {
            throw new NotInScopeException(SafetyCheck.StreamType);
        }

        Refuse.If(!Enum.IsDefined(Answer), "OR-19", "SafetyCheckAnswer", nameof(Answer));
        Refuse.If(check.Ended, "OR-19", "SafetyCheckIsOver");
        Refuse.If(
            streams.Find<SafetyAnswer>(AnswerKey) is not null
                || order.Now.Status >= OrderStatus.Done,
            "OR-19",
            "SafetyCheckIsAnswered"
        );
        yield return Change.To<SafetyAnswer>(
            AnswerKey,
            new SafetyCheckAnswered(
                Check.Id,
                Served,
                Own.Key.Id,
                order.Placed.Village,
                order.Placed.Station,
                Answer,
                context.Actor.Holder
            )
        );
        yield return Change.To<Order>(
            Own.Key,
            new OrderFollowedUp(FollowUpWay.Phone, null, context.Actor.Holder)
        );
        if (Answer == CheckAnswer.AllWell && order.Now.Taken.IsEmpty)
        {
            yield return Change.To<Order>(
                Own.Key,
                new OrderCancelled(CancelReason.NoLongerNeeded, [], context.Actor.Holder)
            );
        }
    }
}

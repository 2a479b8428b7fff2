namespace StationPortal.EventStore;

/// <summary>How far one subscription of this process has read, so that a look reads nothing twice: beyond the stored checkpoint lie only events that it does not listen to.</summary>
public sealed class FeedPlace
{
    /// <summary>Whether the checkpoint was read, and nothing has happened since that makes it doubtful.</summary>
    internal bool IsKnown { get; private set; }

    /// <summary>The checkpoint as stored.</summary>
    internal FeedPosition Stored { get; private set; }

    /// <summary>Up to here everything was seen.</summary>
    internal FeedPosition Seen { get; private set; }

    /// <summary>Events between the two.</summary>
    internal int PassedOver { get; private set; }

    internal void Begin(FeedPosition checkpoint)
    {
        (IsKnown, Stored) = (true, checkpoint);
        (Seen, PassedOver) = (checkpoint, 0);
    }

    internal void PassOver(FeedPosition end, int events) =>
        (Seen, PassedOver) = (end, PassedOver + events);

    /// <summary>The checkpoint is read anew at the next look: another process moved it, or an attempt failed.</summary>
    internal void Forget() => IsKnown = false;
}

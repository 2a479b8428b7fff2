using StationPortal.EventStore;

namespace StationPortal.Web.Frame;

/// <summary>Says for timelines which other record an event is about; a module answers for its own events.</summary>
public interface IEventSubjects
{
    /// <summary>By the event's id; an event about nothing else, or about what is out of the reader's reach, is missing.</summary>
    Task<IReadOnlyDictionary<Guid, EventSubject>> Of(
        IReadOnlyList<StoredEvent> events,
        CancellationToken ct
    );
}

/// <summary>A record as a link.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Href">Its page.</param>
public sealed record EventSubject(string Name, string Href);

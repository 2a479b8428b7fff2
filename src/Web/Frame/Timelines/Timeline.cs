using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>Makes timelines from events: who, what, when, why, by which rule. The page has checked the reader's reach before it asks.</summary>
public sealed class Timeline(
    IEventLog log,
    IEnumerable<IAccountNames> accounts,
    IEnumerable<IOrganisationNames> organisations,
    IEnumerable<IEventSubjects> subjects,
    Acting acting,
    PageTexts texts
)
{
    // Which supplier asked a question is nobody's to know: this event names its actor by the role alone.
    private const string Question = "procurement.question_asked";

    private static readonly string[] Reasons = ["Reason", "Because", "Grounds"];
    private static readonly string[] Rules = ["RuleId", "Rule"];

    /// <summary>The events of one or more streams, the newest first.</summary>
    /// <param name="until">Only up to this moment.</param>
    public async Task<IReadOnlyList<TimelineEntry>> Of(
        IEnumerable<StreamKey> streams,
        DateTimeOffset? until,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(streams);
        var events = new List<StoredEvent>();
        foreach (var stream in streams)
        {
            events.AddRange(await log.ReadStream(stream, until, ct));
        }

        return await Of(events, ct);
    }

    /// <summary>The same of events at hand.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> Of(
        IReadOnlyList<StoredEvent> events,
        CancellationToken ct
    )
    {
        var names = await Names(events, ct);
        await AddOrganisations(names, events, ct);
        var about = await About(events, ct);
        return Shortened(
            events
                .OrderByDescending(e => e.At)
                .ThenByDescending(e => e.Position)
                .Select(e => Entry(e, names) with { About = about.GetValueOrDefault(e.Id) })
        );
    }

    private async Task<Dictionary<Guid, EventSubject>> About(
        IReadOnlyList<StoredEvent> events,
        CancellationToken ct
    )
    {
        var about = new Dictionary<Guid, EventSubject>();
        foreach (var source in subjects)
        {
            foreach (var (id, subject) in await source.Of(events, ct))
            {
                about[id] = subject;
            }
        }

        return about;
    }

    private static List<TimelineEntry> Shortened(IEnumerable<TimelineEntry> entries)
    {
        var lines = new List<TimelineEntry>();
        foreach (var entry in entries)
        {
            if (lines.Count > 0 && lines[^1] with { Times = 1 } == entry)
            {
                lines[^1] = lines[^1] with { Times = lines[^1].Times + 1 };
            }
            else
            {
                lines.Add(entry);
            }
        }

        return lines;
    }

    private TimelineEntry Entry(StoredEvent e, Dictionary<Guid, string> names) =>
        new(e.At, texts.OfEvent(e), Who(e, names), First(e.Data, Reasons), RuleOf(e));

    private RuleText? RuleOf(StoredEvent e) =>
        (First(e.Data, Rules) ?? EventRules.Of(e.TypeName)) is { } rule
            ? RuleTexts.Find(rule)
            : null;

    private string Who(StoredEvent e, Dictionary<Guid, string> names)
    {
        if (!Enum.TryParse<Role>(e.Headers.GetValueOrDefault("role"), out var role))
        {
            return texts.Of(Role.System);
        }

        var parts = new List<string> { texts.Of(role) };
        if (
            e.Headers.GetValueOrDefault("region") is { } region
            && role is not (Role.System or Role.Agency)
        )
        {
            parts.Add(texts.Region(region));
        }

        if (e.TypeName != Question && NameOf(e, "organisation", names) is { } organisation)
        {
            parts.Add(organisation);
        }

        if ((role != Role.Agency || IsColleague(e)) && NameOf(e, "account", names) is { } name)
        {
            parts.Add(name);
        }

        if (NameOf(e, "deputy_for", names) is { } principal)
        {
            parts.Add(texts["Frame.Timeline.DeputyFor", principal]);
        }

        return string.Join(" · ", parts);
    }

    private static string? NameOf(StoredEvent e, string header, Dictionary<Guid, string> names) =>
        Guid.TryParse(e.Headers.GetValueOrDefault(header), out var id)
            ? names.GetValueOrDefault(id)
            : null;

    // Agencies, experts and visitors learn the role that acted, not the account: who sits on a committee is not theirs to know. Their own colleagues they know.
    private async Task<Dictionary<Guid, string>> Names(
        IReadOnlyList<StoredEvent> events,
        CancellationToken ct
    )
    {
        var all = acting.Actor?.Role is Role.Official or Role.Auditor or Role.Administrator;
        var ids = events
            .Where(e => all || IsColleague(e))
            .SelectMany(e =>
                new[]
                {
                    e.Headers.GetValueOrDefault("account"),
                    e.Headers.GetValueOrDefault("deputy_for"),
                }
            )
            .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .Distinct()
            .ToList();
        var names = new Dictionary<Guid, string>();
        foreach (var source in ids.Count > 0 ? accounts : [])
        {
            foreach (var (id, name) in await source.UserNames(ids, ct))
            {
                names[id] = name;
            }
        }

        return names;
    }

    private bool IsColleague(StoredEvent e) =>
        acting.Actor?.Organisation is { } own
        && Guid.TryParse(e.Headers.GetValueOrDefault("organisation"), out var theirs)
        && theirs == own;

    private async Task AddOrganisations(
        Dictionary<Guid, string> names,
        IReadOnlyList<StoredEvent> events,
        CancellationToken ct
    )
    {
        var ids = events
            .Where(e => e.TypeName != Question)
            .Select(e => e.Headers.GetValueOrDefault("organisation"))
            .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .ToHashSet();
        foreach (var source in ids.Count > 0 ? organisations : [])
        {
            foreach (var (id, name) in await source.Of(ids, ct))
            {
                names[id] = name;
            }
        }
    }

    private string? First(object data, string[] names) =>
        names
            .Select(name => EventTexts.PropertyOf(data, name))
            .Select(value => value is Enum named ? texts.Of(named) : value as string)
            .FirstOrDefault(text => !string.IsNullOrEmpty(text));
}

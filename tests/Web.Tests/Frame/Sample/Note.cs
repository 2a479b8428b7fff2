using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Tests.Frame.Sample;

/// <summary>The smallest thing that forms and lists can be tried on.</summary>
public sealed record Note(string Title) : IStreamState<Note>
{
    public static string StreamType => "note";

    public static Note Start(object first) => new(((NoteWritten)first).Title);

    public Note Apply(object next) => next is NoteRenamed e ? new Note(e.Title) : this;
}

public sealed record NoteWritten(string Title, decimal Amount, DateOnly Day);

public sealed record NoteRenamed(string Title, string Reason);

[AllowedFor(Role.Official)]
public sealed record WriteNote(StreamKey Stream, string Title, decimal Amount, DateOnly Day)
    : IDecision<Note>
{
    public IEnumerable<object> Decide(Note? state, DecisionContext context)
    {
        Refuse.If(Title == "taken", "CA-06", "ViewNameTaken", nameof(Title), Title);
        yield return new NoteWritten(Title, Amount, Day);
    }
}

[AllowedFor(Role.Official)]
public sealed record RenameNote(StreamKey Stream, long? SeenVersion, string Title) : IDecision<Note>
{
    public IEnumerable<object> Decide(Note? state, DecisionContext context)
    {
        Refuse.Missing(state);
        Refuse.If(Title == "taken", null, "ViewNameTaken", null, Title);
        yield return new NoteRenamed(Title, "because");
    }
}

/// <summary>A note in a list.</summary>
public sealed class NotePage : IReadModel<NotePage>
{
    public static string StreamType => Note.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public string Title { get; set; } = "";
    public decimal Amount { get; set; }
    public DateOnly Day { get; set; }
    public DateTimeOffset Written { get; set; }

    public static NotePage? Fold(NotePage? row, StoredEvent e)
    {
        row ??= new NotePage
        {
            TenantId = e.Stream.Tenant,
            Id = e.Stream.Id,
            Written = e.At,
        };
        switch (e.Data)
        {
            case NoteWritten written:
                (row.Title, row.Amount, row.Day) = (written.Title, written.Amount, written.Day);
                break;
            case NoteRenamed renamed:
                row.Title = renamed.Title;
                break;
        }

        return row;
    }
}

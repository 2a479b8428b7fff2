using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Hours;

/// <summary>Hours as people read them.</summary>
public static class HourWords
{
    private const decimal MinutesOfHour = 60m;

    /// <summary>Hours to a tenth (VO-05), half up.</summary>
    public static string Of(int minutes) =>
        Math.Round(minutes / MinutesOfHour, 1, MidpointRounding.AwayFromZero)
            .ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>The flags of a record, joined.</summary>
    public static string Of(IEnumerable<HourFlag> flags, PageTexts texts) =>
        string.Join(texts["Frame.Comma"], flags.Select(flag => texts.Of(flag)));

    /// <summary>How a record stands, as a text key.</summary>
    public static string StateOf(HourRecord record) =>
        record.Voided is not null ? "Hours.State.Void"
        : record.Question is not null ? "Hours.State.Questioned"
        : record.IsOdd ? "Hours.State.Odd"
        : "Hours.State.Counts";

    /// <summary>Its colour.</summary>
    public static Tone ToneOf(HourRecord record) =>
        record.Voided is not null ? Tone.Grey
        : record.Waits ? Tone.Amber
        : Tone.Green;
}

/// <summary>A volunteer's own hours.</summary>
/// <param name="Year">The year that is shown.</param>
/// <param name="Years">Those to choose from.</param>
/// <param name="Row">The year, or <c>null</c> when nothing happened in it.</param>
/// <param name="Counted">Minutes of all years that count.</param>
/// <param name="Learned">Minutes of training in the year; no service (VO-04).</param>
/// <param name="Stars">By all years.</param>
public sealed record MyHours(
    int Year,
    IReadOnlyList<int> Years,
    VolunteerYearPage? Row,
    int Counted,
    int Learned,
    Stars Stars
)
{
    /// <summary>The records, the latest first.</summary>
    public IEnumerable<HourRecord> Records =>
        Row?.Records.Values.OrderByDescending(record => record.From)
        ?? Enumerable.Empty<HourRecord>();

    public QuestionForm Form { get; init; } = new();
}

/// <summary>A volunteer's year as the organiser sees it.</summary>
/// <param name="Name">User name of the volunteer.</param>
/// <param name="Records">Those that are the reader's to see, the latest first.</param>
/// <param name="Stars">By all years.</param>
/// <param name="MayChange">Whether the reader changes anything.</param>
public sealed record YearOfHours(
    VolunteerYearPage Row,
    string Name,
    IReadOnlyList<HourRecord> Records,
    Stars Stars,
    bool MayChange
)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/hours/{Row.TenantId}/{Row.Id}";

    /// <summary>The forms' token.</summary>
    public PressForm Pressing { get; } = new();

    /// <summary>A record that is the reader's.</summary>
    /// <exception cref="NotInScopeException">It is not.</exception>
    public HourRecord Of(Guid record) =>
        Refuse.Missing(Records.FirstOrDefault(each => each.First.Record == record));

    /// <summary>How a decision names the record.</summary>
    public RecordOfYear Which(Guid record) => new(Row.VolunteerKey, Row.Year, record);

    /// <summary>The station that organised it, or <c>null</c>.</summary>
    public static StreamKey? StationOf(HourRecord record) =>
        record.First.Station is { } station ? new StreamKey(record.First.County, station) : null;
}

/// <summary>One record with the form to correct or void it.</summary>
public sealed record RecordPage(YearOfHours Year, HourRecord Record)
{
    public string Href => $"{Year.Href}/{Record.First.Record}";

    public CorrectHoursForm Form { get; } =
        new()
        {
            From = Record.From,
            Until = Record.Until,
            Minutes = Record.Minutes,
        };

    public VoidHoursForm Voiding { get; } = new();
}

/// <summary>A volunteer's year in a list.</summary>
public sealed class HourListRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Volunteer { get; init; }
    public required int Year { get; init; }
    public required int Minutes { get; init; }
    public required int Counted { get; init; }
    public required int Waiting { get; init; }
    public required DateOnly? AnswerBy { get; init; }
    public required DateTimeOffset? LastServed { get; init; }

    /// <summary>User name, told afterwards.</summary>
    public string Name { get; set; } = "";
}

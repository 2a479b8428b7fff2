using System.Text.Json;

namespace StationPortal.Jurisdiction;

/// <summary>The rule book that ships with the program: <c>Data/calendar.json</c> and <c>Data/parameters.json</c>.</summary>
public static class ShippedRules
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public static RuleBook Book { get; } =
        new(
            new WorkingDayCalendar(Years()),
            new ParameterSet(Read<List<RuleParameter>>("parameters.json"))
        );

    /// <summary>A year that is not announced yet, made for demonstrations (示例): <c>Data/calendar-example.json</c>.</summary>
    public static LoadCalendarYear ExampleYear
    {
        get
        {
            var year = Read<ExampleFile>("calendar-example.json");
            return new LoadCalendarYear(year.Year, year.Off, year.Work, year.Source, Example: true);
        }
    }

    private static IEnumerable<CalendarYear> Years()
    {
        var file = Read<CalendarFile>("calendar.json");
        return file.ConfirmedYears.Select(year =>
        {
            var days = file.Years[year.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            return new CalendarYear(year, days.Off.ToHashSet(), days.Work.ToHashSet());
        });
    }

    internal static T Read<T>(string name)
    {
        using var stream =
            typeof(ShippedRules).Assembly.GetManifestResourceStream($"Data.{name}")
            ?? throw new InvalidOperationException($"Data/{name} is not embedded in the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Json)
            ?? throw new InvalidOperationException($"Data/{name} is empty.");
    }

    private sealed record CalendarFile(
        [property: System.Text.Json.Serialization.JsonPropertyName("confirmed_years")]
            List<int> ConfirmedYears,
        Dictionary<string, CalendarDays> Years
    );

    private sealed record ExampleFile(
        int Year,
        string Source,
        List<DateOnly> Off,
        List<DateOnly> Work
    );

    private sealed record CalendarDays(List<DateOnly> Off, List<DateOnly> Work);
}

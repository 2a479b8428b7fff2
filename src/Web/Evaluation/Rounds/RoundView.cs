using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>A round with its draws and declarations.</summary>
/// <param name="Row">In reach of the reader.</param>
/// <param name="State">The same from its stream.</param>
/// <param name="Today">The civil date.</param>
public sealed record RoundView(RoundRow Row, Round State, DateOnly Today)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/rounds/{Row.TenantId}/{Row.Id}";

    /// <summary>The draw is public from the start of scoring on, also of a round that was given up later.</summary>
    public bool IsPublic => Row.StartVersion is not null;

    /// <summary>Public names of the agencies whose work is evaluated.</summary>
    public IReadOnlyDictionary<Guid, string> Agencies { get; } =
        State
            .Chosen.Values.SelectMany(station =>
                (station.Earlier ?? [])
                    .Select(each => (Id: each.Operator, each.Name))
                    .Append((Id: station.Operator, Name: station.OperatorName))
            )
            .GroupBy(each => each.Id)
            .ToDictionary(each => each.Key, each => each.First().Name);

    /// <summary>Stations in the order of their townships.</summary>
    public IReadOnlyList<ChosenStation> Stations { get; } =
    [
        .. State
            .Chosen.Values.OrderBy(station => station.Township, StringComparer.Ordinal)
            .ThenBy(station => station.Station),
    ];

    private readonly Dictionary<Guid, int> numbers = (State.Draw?.Order ?? [])
        .Select((account, index) => (account, Number: index + 1))
        .ToDictionary(each => each.account, each => each.Number);

    /// <summary>An evaluator's number: the place in the drawn order. It stands for the name wherever others read.</summary>
    public int NumberOf(Guid evaluator) => numbers.GetValueOrDefault(evaluator);

    /// <summary>The numbers of who scores a station now; the first chairs.</summary>
    public string TeamOf(Guid station) =>
        string.Join(" · ", (State.Teams.GetValueOrDefault(station) ?? []).Select(NumberOf));

    /// <summary>The agencies that an evaluator has declared nothing about yet.</summary>
    public IReadOnlyList<Guid> WaitsFor(Guid evaluator) =>
        [.. State.AgenciesOf(evaluator).Where(each => !State.Untied.Contains((evaluator, each)))];

    /// <summary>Everyone in a team, in the drawn order.</summary>
    public IReadOnlyList<Guid> Members { get; } =
    [
        .. (State.Draw?.Order ?? []).Where(account =>
            State.Teams.Values.Any(team => team.Contains(account))
        ),
    ];
}

/// <summary>The page of a round.</summary>
/// <param name="View">The round.</param>
/// <param name="Steps">What the reader may do, the first first.</param>
/// <param name="Tab">What is shown.</param>
/// <param name="Stations">Those the reader may see, of one page.</param>
/// <param name="Count">How many they are in all.</param>
/// <param name="Page">1, 2, 3 …</param>
public sealed record RoundPageView(
    RoundView View,
    IReadOnlyList<RoundStep> Steps,
    RoundTab Tab,
    IReadOnlyList<ChosenStation> Stations,
    int Count,
    int Page
)
{
    /// <summary>Stations of one page.</summary>
    public const int PageSize = 50;

    /// <summary>Masked names of evaluators, for who may read them (PD-07).</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    /// <summary>The day shown; <c>null</c> for now.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The address of a part of this page, on the day that is shown.</summary>
    public string HrefOf(string query) =>
        On is { } day ? $"{View.Href}?{query}&on={Show.Date(day)}" : $"{View.Href}?{query}";

    /// <summary>How far each of the listed stations is, by station, as far as the reader sees it; empty before scoring and for an earlier day.</summary>
    public IReadOnlyDictionary<Guid, AssessmentRow> Assessed { get; init; } =
        new Dictionary<Guid, AssessmentRow>();

    /// <summary>There are results to show.</summary>
    public bool HasResults => Assessed.Values.Any(row => row.Score is not null);

    /// <summary>The scheme's name.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>The reader is of an authority: draws, declarations and timeline are shown.</summary>
    public bool IsAuthority { get; init; }

    /// <summary>Evaluators who have not declared.</summary>
    public int Missing { get; } =
        View.State.Undeclared.Select(pair => pair.Evaluator).Distinct().Count();

    public bool HasMore => Page * PageSize < Count;
}

/// <summary>Tabs of a round's page.</summary>
public enum RoundTab
{
    Overview = 1,
    Draw = 2,
    Ties = 3,
    Timeline = 4,
}

/// <summary>A part of a round with its form.</summary>
public sealed record RoundPart<TForm>(RoundView View, TForm Form);

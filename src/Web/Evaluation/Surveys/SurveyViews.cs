using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>The survey of a station in a round.</summary>
/// <param name="Row">The station in the round.</param>
/// <param name="Survey">The survey; <c>null</c> before people were drawn.</param>
/// <param name="Names">Masked, by person.</param>
/// <param name="Counted">What was counted, or <c>null</c>.</param>
public sealed record SurveyView(
    AssessmentRow Row,
    SurveyRow? Survey,
    IReadOnlyDictionary<Guid, string> Names,
    OpinionsCounted? Counted
)
{
    /// <summary>Lines that people served score.</summary>
    public IReadOnlyList<SurveyLine> Lines { get; init; } = [];

    /// <summary>Answers are still taken.</summary>
    public bool IsOpen => Survey is { Closed: false } && Row.Status == AssessmentStatus.Scoring;

    /// <summary>The reader draws and closes.</summary>
    public bool MayLead { get; init; }

    /// <summary>The reader calls.</summary>
    public bool MayCall { get; init; }

    /// <summary>How many gave how many stars to a line, once closed.</summary>
    public IReadOnlyDictionary<string, StarSum> Stars { get; init; } =
        new Dictionary<string, StarSum>(StringComparer.Ordinal);

    /// <summary>What people said in their own words, once closed; nobody is named.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public PressSurveyForm Form { get; init; } = new();

    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Assessment => $"/assessments/{Row.TenantId}/{Row.Id}";

    /// <summary>Address of the page.</summary>
    public string Path => $"{Assessment}/survey";

    /// <summary>Masked name of a drawn person; empty once their data are gone.</summary>
    public string NameOf(SurveyPerson person) => Names.GetValueOrDefault(person.Person) ?? "";
}

/// <summary>What the answers to one line add up to; whose they are is not told.</summary>
/// <param name="Answers">How many.</param>
/// <param name="Stars">All stars together.</param>
public sealed record StarSum(int Answers, int Stars);

/// <summary>A line that people served score.</summary>
public sealed record SurveyLine(string Code, string Name, decimal Points);

/// <summary>A link that takes an answer.</summary>
/// <param name="Token">As it stands in the address.</param>
/// <param name="Fingerprint">Its HMAC.</param>
/// <param name="Assessment">The station in the round.</param>
/// <param name="Person">Whose link it is.</param>
/// <param name="PersonKey">The same in the vault.</param>
/// <param name="Station">Name of the station.</param>
/// <param name="Lines">What is asked.</param>
public sealed record OpenSurvey(
    string Token,
    string Fingerprint,
    StreamKey Assessment,
    SurveyPerson Person,
    StreamKey PersonKey,
    string Station,
    IReadOnlyList<SurveyLine> Lines
);

/// <summary>One drawn person on the page of who calls them.</summary>
/// <param name="View">The survey.</param>
/// <param name="Person">The person.</param>
/// <param name="Open">Name and phone in full, after a recorded look; empty before.</param>
/// <param name="Form">What they say.</param>
public sealed record SurveyCallView(
    SurveyView View,
    SurveyPerson Person,
    IReadOnlyDictionary<string, string> Open,
    OpinionForm Form
)
{
    public string Path => $"{View.Path}/{Person.No}";

    public PressSurveyForm Press { get; init; } = new();
}

/// <summary>The page behind a link.</summary>
public sealed record OpinionView(OpenSurvey Link, OpinionForm Form);

/// <summary>A new link, shown once to be printed.</summary>
public sealed record SurveyLinkView(
    string Back,
    int No,
    string Name,
    string Station,
    string Address,
    string Picture,
    DateOnly Until
);

/// <summary>The lines of a form that takes answers.</summary>
public sealed record OpinionFields(IReadOnlyList<SurveyLine> Lines, OpinionForm Form);

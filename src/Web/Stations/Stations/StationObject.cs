using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>A station's page.</summary>
/// <param name="Row">Public facts.</param>
/// <param name="Details">What the tabs show beyond them.</param>
/// <param name="On">The day shown; <c>null</c> for now.</param>
/// <param name="Tab">facts, staff, standards or timeline.</param>
/// <param name="Reader">Who may act on it; <c>null</c> when the past is shown.</param>
/// <param name="Names">Masked names of the staff.</param>
/// <param name="Checks">How long record checks hold.</param>
public sealed record StationObject(
    StationPage Row,
    StationDetails Details,
    DateOnly? On,
    string Tab,
    Actor? Reader,
    IReadOnlyDictionary<Guid, string> Names,
    CheckTerms Checks
)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/stations/{Row.TenantId}/{Row.Id}";

    /// <summary>Its handovers, for those who keep their proof.</summary>
    public IReadOnlyList<Handover> Handovers { get; init; } = [];

    /// <summary>The reader is an official of the county.</summary>
    public bool IsAuthority => Reader is { Role: Role.Official } && Reader.Region == Row.TenantId;

    /// <summary>The reader manages the organisation that runs it.</summary>
    public bool IsOperator =>
        Reader is { Role: Role.Agency } && Reader.Organisation == Row.Operator;

    public bool MayChange => (IsAuthority || IsOperator) && Row.Status != StationStatus.Closed;

    public bool MayDecide => IsAuthority && Row.Status != StationStatus.Closed;

    /// <summary>Another operator's contract names the station.</summary>
    public bool HandoverWaits => Row.NextOperator is { } next && next != Row.Operator;

    public StandardLine? Met(StandardItem item) =>
        Details.Standards.Find(line => line.Standard == item.Standard && line.Item == item.Code);

    public string NameOf(Guid person, PageTexts texts) =>
        Names.GetValueOrDefault(person) ?? texts["Persons.List.NoName"];
}

/// <summary>How long record checks hold (CA-20), and when one is reminded.</summary>
/// <param name="Today">Asia/Shanghai.</param>
/// <param name="Months">A check holds so long.</param>
/// <param name="WarnDays">Shown as ending so many days before.</param>
public sealed record CheckTerms(DateOnly Today, int Months, int WarnDays)
{
    public static CheckTerms Of(RuleBook rules, string tenant, DateOnly today) =>
        new(
            today,
            rules.Parameters.Count("CA-20.check_months", tenant, today),
            rules.Parameters.Count("CA-20.warn_days", tenant, today)
        );

    /// <summary>The first day on which the check no longer holds, or <c>null</c> without a check.</summary>
    public DateOnly? EndOf(StaffLine line) => line.CheckedOn?.AddMonths(Months);

    public CheckState StateOf(StaffLine line) =>
        line switch
        {
            { Clear: false } => CheckState.Found,
            { CheckedOn: null } => CheckState.NotNeeded,
            _ when EndOf(line) <= Today => CheckState.Ended,
            _ when EndOf(line) <= Today.AddDays(WarnDays) => CheckState.EndsSoon,
            _ => CheckState.Holds,
        };
}

/// <summary>A form about one station.</summary>
public sealed record StationFormPage<TForm>(StationPage Row, TForm Form)
    where TForm : PortalForm
{
    public string Href => $"/stations/{Row.TenantId}/{Row.Id}";

    /// <summary>What the form is about, where that is not the station as a whole.</summary>
    public string? About { get; init; }

    /// <summary>Choices of the form's select, if it has one.</summary>
    public IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Choices { get; init; } =
    [];
}

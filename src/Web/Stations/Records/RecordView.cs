using FluentValidation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.Records;

/// <summary>A service record's page.</summary>
/// <param name="Row">As it stands, or stood on a day.</param>
/// <param name="On">The day shown; <c>null</c> for now.</param>
/// <param name="Reader">Who may act on it; <c>null</c> when the past is shown.</param>
/// <param name="Names">Masked names of the workers.</param>
/// <param name="Note">The sealed text while a look is open, or <c>null</c>.</param>
public sealed record RecordView(
    ServiceRecordRow Row,
    DateOnly? On,
    Actor? Reader,
    IReadOnlyDictionary<Guid, string> Names,
    string? Note
)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/service-records/{Row.TenantId}/{Row.Id}";

    public ServiceFacts Facts => Row.Versions[^1].Facts;

    /// <summary>The doubt that is open, or <c>null</c>.</summary>
    public DisputeLine? Open => Row.Disputes is [.., { Settled: null } last] ? last : null;

    /// <summary>The reader is of the operator that gave the service.</summary>
    public bool IsOperator =>
        Reader is { Role: Role.Agency or Role.SocialWorker } && Reader.Organisation == Row.Operator;

    public bool IsCounty => Reader is { Role: Role.Official } && Reader.Region == Row.TenantId;

    /// <summary>The county, or the record's own township.</summary>
    public bool IsAuthority =>
        IsCounty || (Reader is { Role: Role.TownshipOfficial } && Reader.Township == Row.Township);

    public bool MayCorrect =>
        IsOperator && Row.State is not (ServiceState.Reduced or ServiceState.Struck);

    public bool MayDispute => IsAuthority && Open is null && Row.State != ServiceState.Struck;

    public bool MayAnswer => IsOperator && Row.State == ServiceState.Disputed;

    public bool MaySettle => IsCounty && Open is not null;

    public bool MayReveal =>
        Reader is not null && Reader.Role != Role.Auditor && Facts.Note is not null;

    public DisputeForm Disputing { get; } = new();

    public AnswerDisputeForm Answering { get; } = new();

    public SettleForm Settling { get; } = new();

    public RevealNoteForm Revealing { get; } = new();

    /// <summary>Who gave the service, in one line.</summary>
    public string WorkersOf(ServiceFacts facts, PageTexts texts) =>
        string.Join(
            texts["Frame.Comma"],
            facts.Workers.Select(worker =>
                Names.GetValueOrDefault(worker) ?? texts["Persons.List.NoName"]
            )
        );

    /// <summary>When it was given, in one line.</summary>
    public static string TimeOf(ServiceFacts facts, PageTexts texts) =>
        facts.Start is { } start
            ? texts["Record.OnAt", Show.Date(facts.On), Show.Clock(ChinaTime.At(facts.On, start))]
            : Show.Date(facts.On);
}

/// <summary>Why somebody looks at a sealed text.</summary>
public sealed class RevealNoteForm : PortalForm
{
    public RevealPurpose? Purpose { get; set; }
}

public sealed class RevealNoteShape : AbstractValidator<RevealNoteForm>
{
    public RevealNoteShape() =>
        RuleFor(form => form.Purpose).NotNull().Says("Persons.PurposeMissing");
}

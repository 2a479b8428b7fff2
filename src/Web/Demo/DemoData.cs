using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>The invented facts of the demo, from the embedded files <c>suppliers.json</c> and <c>purchases.json</c>. Every name in them is marked 示例.</summary>
internal sealed record DemoData(
    IReadOnlyList<CatalogueLine> Items,
    IReadOnlyDictionary<string, string> Buyers,
    string Document,
    IReadOnlyList<PurchaseLine> Purchases,
    string Survey,
    string SurveyReport,
    string Opinion,
    string Adopted,
    string MethodReason,
    IReadOnlyList<string> Qualifications,
    IReadOnlyList<string> Essentials,
    IReadOnlyDictionary<OfferBasis, JsonElement[][]> Criteria,
    string Place,
    string Question,
    string Answer,
    string CorrectionReason,
    string CancelReason,
    string AnswerText,
    string ScoreReason,
    string OpinionOfRecipients,
    string ContractDuty,
    string Surnames,
    IReadOnlyList<string> GivenNames,
    string ExpertField,
    DataClause DataClause,
    IReadOnlyList<string> Milestones,
    IReadOnlyList<string> Deliverables,
    string Settlement,
    string Liability
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static DemoData Read() => Read<DemoData>("purchases.json");

    public static IReadOnlyList<SupplierLine> ReadSuppliers() =>
        Read<List<SupplierLine>>("suppliers.json");

    public static ServiceFile ReadServices() => Read<ServiceFile>("services.json");

    public static WorkFile ReadWork() => Read<WorkFile>("work.json");

    public static SeasonFile ReadSeason() => Read<SeasonFile>("season.json");

    public static EvaluationFile ReadEvaluation() => Read<EvaluationFile>("evaluation.json");

    public static StationFile ReadStations() => Read<StationFile>("stations.json");

    /// <summary>Number of an invented document, e.g. of the budget.</summary>
    public string DocumentNumber(int year, int number) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Document, year, number);

    /// <summary>The factors of a tender by what its bidders compete with.</summary>
    public IReadOnlyList<Criterion> CriteriaOf(OfferBasis basis) =>
        [
            .. Criteria[basis]
                .Select(line => new Criterion(
                    Text(line[0]),
                    Text(line[1]),
                    line[2].GetDecimal(),
                    Enum.Parse<CriterionKind>(Text(line[3])),
                    line[4].GetBoolean(),
                    line[5].GetBoolean(),
                    Text(line[6])
                )),
        ];

    private static string Text(JsonElement element) => element.GetString() ?? "";

    private static T Read<T>(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demo.{name}")
            ?? throw new InvalidOperationException($"Demo/Data/{name} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Json)
            ?? throw new InvalidOperationException($"Demo/Data/{name} is empty.");
    }
}

internal sealed record CatalogueLine(
    string Code,
    string Name,
    string Unit,
    string Standard,
    decimal? Guide
);

/// <summary>One invented supplier.</summary>
/// <param name="CreditCode">Empty for an individual until <see cref="DemoSuppliers.WithCodes"/>.</param>
/// <param name="Waits">No official has confirmed it yet.</param>
/// <param name="IdNumber">Of an individual, in a region that does not exist.</param>
/// <param name="Fitness">Why the individual fits (PS-05).</param>
internal sealed record SupplierLine(
    string Name,
    SupplierKind Kind,
    string CreditCode,
    string Region,
    string Contact,
    string Phone,
    string Address,
    string Bank,
    string Account,
    InspectionResult Inspection,
    int? Stars,
    bool Waits = false,
    string? IdNumber = null,
    string? Fitness = null
);

/// <summary>One purchase and how far it has come.</summary>
/// <param name="Age">Days since its publication, or since it was planned when it is not public yet.</param>
/// <param name="ForwardYears">Later years of the same yearly amount.</param>
/// <param name="Work">Whether its contract runs the townships' stations, or is a service beside them.</param>
/// <param name="Wanted">Counts of work by milestone of its contract; <c>null</c> where none is counted.</param>
internal sealed record PurchaseLine(
    string Id,
    string County,
    string Title,
    string Item,
    string Need,
    string Content,
    string Quantity,
    IReadOnlyList<string> Townships,
    IReadOnlyList<SourceAmount> Parts,
    int ForwardYears,
    TenderMethod Method,
    OfferBasis Basis,
    int? MinimumYearlyHours,
    DemoStage Stage,
    int Age,
    IReadOnlyList<BidderLine> Bidders,
    bool Correction = false,
    bool Question = false,
    string? Note = null,
    ContractWork Work = ContractWork.Stations,
    IReadOnlyDictionary<int, IReadOnlyList<WantedCount>>? Wanted = null
)
{
    /// <summary>Of all years, yuan.</summary>
    public decimal Budget => Parts.Sum(part => part.Amount) * (1 + ForwardYears);
}

/// <summary>One bid.</summary>
/// <param name="Supplier">Index into the suppliers.</param>
/// <param name="Price">What counts, yuan: in a consultation the final offer.</param>
/// <param name="Quality">How much of each judged factor's points it gets, in per cent.</param>
/// <param name="FirstPrice">What a consultation's bid said before the final offer.</param>
internal sealed record BidderLine(
    int Supplier,
    decimal Price,
    int? YearlyHours,
    int Quality,
    decimal? FirstPrice = null
);

/// <summary>How far a demo purchase has come; later stages include the earlier ones.</summary>
internal enum DemoStage
{
    PlanInReview,
    Intent,
    Draft,
    InCheck,
    Published,
    Cancelled,
    Failed,

    /// <summary>A consultation that waits for its final offers.</summary>
    Offers,
    Scoring,
    Result,
    Award,
    Signed,
    Accepted,
    Paid,

    /// <summary>The first year's contract ran out after its last milestone; the second year's was signed (PS-13).</summary>
    SecondYear,
}

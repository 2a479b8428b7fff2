using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>The section "how bids are scored": one line per factor, some lines to spare.</summary>
public sealed class CriteriaForm : PortalForm
{
    private const int SpareLines = 4;

    public List<CriterionLine> Criteria { get; set; } = [];

    public static CriteriaForm Of(IReadOnlyList<Criterion> criteria, OfferBasis basis, long? seen)
    {
        var lines = criteria.Select(CriterionLine.Of).ToList();
        if (lines.Count == 0)
        {
            lines.Add(
                new()
                {
                    Kind = basis == OfferBasis.Hours ? CriterionKind.Hours : CriterionKind.Price,
                }
            );
        }

        return new()
        {
            Seen = seen,
            Criteria =
            [
                .. lines,
                .. Enumerable.Range(0, SpareLines).Select(_ => new CriterionLine()),
            ],
        };
    }

    /// <summary>The lines that say something, numbered in their order.</summary>
    public IReadOnlyList<Criterion> ToCriteria() =>
        [
            .. Criteria
                .Where(line => !line.IsEmpty)
                .Select((line, i) => line.ToCriterion($"c{i + 1}")),
        ];
}

/// <summary>One factor as typed.</summary>
public sealed class CriterionLine
{
    public string? Name { get; set; }
    public decimal? Points { get; set; }
    public CriterionKind? Kind { get; set; }
    public bool Objective { get; set; }
    public bool Technical { get; set; }
    public string? Steps { get; set; }

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Name) && Points is null && string.IsNullOrWhiteSpace(Steps);

    public static CriterionLine Of(Criterion criterion) =>
        new()
        {
            Name = criterion.Name,
            Points = criterion.Points,
            Kind = criterion.Kind,
            Objective = criterion.Objective,
            Technical = criterion.Technical,
            Steps = criterion.Steps,
        };

    public Criterion ToCriterion(string id) =>
        new(
            id,
            Name?.Trim() ?? "",
            Points ?? 0,
            Kind ?? CriterionKind.Judged,
            Objective,
            Technical,
            Steps?.Trim() ?? ""
        );
}

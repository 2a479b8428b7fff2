using System.Text.Json.Serialization;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.PublicResults;

/// <summary>A published result as everyone may read it: nobody is named, and small counts of people are left out (EV-24).</summary>
public sealed class PublicResultRow : IKeyedRow
{
    public string TenantId { get; init; } = "";
    public Guid Id { get; init; }
    public string StationName { get; init; } = "";
    public string County { get; init; } = "";
    public string Township { get; init; } = "";
    public string OperatorName { get; init; } = "";
    public Guid Round { get; init; }
    public DateOnly From { get; init; }
    public DateOnly Until { get; init; }
    public string RoundName { get; init; } = "";
    public int Year { get; init; }
    public AssessmentStatus Status { get; init; }

    /// <summary>Of 100; <c>null</c> when the result was annulled.</summary>
    public decimal? Score { get; init; }

    /// <summary>The grade; <c>null</c> when the result was annulled.</summary>
    public string? Grade { get; init; }
    public int? Place { get; init; }
    public bool Vetoed { get; init; }
    public int? Answered { get; init; }
    public IReadOnlyList<LinePoints> TopLines { get; init; } = [];
    public string SchemeTenant { get; init; } = "";
    public Guid Scheme { get; init; }
    public int SchemeVersion { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Points of the top lines with their names, told after reading.</summary>
    public IReadOnlyList<PublicLine> Lines { get; set; } = [];

    /// <summary>People who answered are too few to be counted in public; told after reading.</summary>
    public bool IsSmall { get; set; }

    /// <summary>Top lines that give points.</summary>
    public IReadOnlyList<PublicLine> WithPoints => [.. Lines.Where(line => line.Most > 0)];

    /// <summary>Those in percent of their points.</summary>
    public ChartFigures Chart(string series) =>
        new(
            ChartKind.Bar,
            [.. WithPoints.Select(line => line.Name)],
            [new(series, [.. WithPoints.Select(line => (decimal?)line.Percent)])],
            100
        );

    /// <summary>People who answered, where the count is public.</summary>
    public int? ShownAnswers => IsSmall ? null : Answered;
}

/// <summary>A top line: its name, points and most.</summary>
public sealed record PublicLine(string Name, decimal Points, decimal Most)
{
    private const decimal Whole = 100m;

    /// <summary>Points in percent of the most, two places; 0 for a veto.</summary>
    [JsonIgnore]
    public decimal Percent => Most == 0 ? 0 : Money.RoundHalfUp(Points * Whole / Most);
}

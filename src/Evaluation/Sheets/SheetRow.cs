using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>A score sheet for the page on which it is filled in. Only its scorer reaches it.</summary>
public sealed class SheetRow : IReadModel<SheetRow>
{
    public static string StreamType => ScoreSheet.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }
    public Guid Assessment { get; set; }
    public SheetKind Kind { get; set; }

    /// <summary>The evaluator; for the others who began it, or took it over last.</summary>
    public Guid Scorer { get; set; }

    /// <summary>In whose place the scorer writes it, for deputies; otherwise <c>null</c>.</summary>
    public Guid? ScorerFor { get; set; }

    /// <summary>What was given so far.</summary>
    public IReadOnlyList<ItemScore> Scores { get; set; } = [];

    /// <summary>How many lines have a score.</summary>
    public int Scored { get; set; }
    public bool Finished { get; set; }
    public DateTimeOffset SavedAt { get; set; }

    public static SheetRow? Fold(SheetRow? row, StoredEvent e)
    {
        row ??= new SheetRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        (row.Version, row.SavedAt) = (e.Version, e.At);
        switch (e.Data)
        {
            case SheetBegun begun:
                (row.Assessment, row.Kind) = (begun.Assessment, begun.Kind);
                (row.Scorer, row.ScorerFor) = (begun.Scorer.Account, begun.Scorer.DeputyFor);
                break;
            case SheetTakenOver taken:
                (row.Scorer, row.ScorerFor) = (taken.By.Account, taken.By.DeputyFor);
                break;
            case ScoresSaved saved:
                var anew = saved.Scores.Select(score => score.Code);
                row.Scores =
                [
                    .. row.Scores.ExceptBy(anew, score => score.Code, StringComparer.Ordinal),
                    .. saved.Scores,
                ];
                row.Scored = row.Scores.Count;
                break;
            case SheetFinished:
                row.Finished = true;
                break;
        }

        return row;
    }
}

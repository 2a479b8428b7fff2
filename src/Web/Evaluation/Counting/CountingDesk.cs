using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Assessments;

namespace StationPortal.Web.Evaluation.Counting;

/// <summary>Gathers the frozen figures of a station in a round, their records, and what counting again finds.</summary>
public sealed class CountingDesk(
    AssessmentDesk assessments,
    IEventLog log,
    RecordList lists,
    ReadStationWork works,
    RecordNames names,
    RecordFacts facts
)
{
    /// <summary>Records on one page.</summary>
    public const int PerPage = 100;

    /// <summary>All figures.</summary>
    /// <exception cref="NotInScopeException">None of the reader's business.</exception>
    public async Task<FiguresView> Of(StreamKey key, Actor actor, CancellationToken ct) =>
        (await Read(key, actor, ct)).View;

    /// <summary>A figure with a page of its records.</summary>
    /// <exception cref="NotInScopeException">None of the reader's business, or no such figure.</exception>
    public async Task<RecordsView> Records(
        StreamKey key,
        string name,
        int page,
        Actor actor,
        CancellationToken ct
    )
    {
        var (view, opened) = await Read(key, actor, ct);
        var figure = Require(view, name);
        var records = (await lists.Open(figure.Figure, ct))?.Records ?? [];
        var pages = Math.Max(1, (records.Count + PerPage - 1) / PerPage);
        var at = Math.Clamp(page, 1, pages);
        var shown = records.Skip((at - 1) * PerPage).Take(PerPage).ToList();
        return new(
            view.Row,
            figure,
            await Explained(await names.Of(view.Row, shown, name, ct), opened, view.At, ct),
            RecordSum.Of(records),
            at,
            pages
        );
    }

    /// <summary>One record on a figure's frozen list, as it was counted, with what became of it since.</summary>
    /// <exception cref="NotInScopeException">None of the reader's business, no such figure, or not on its list.</exception>
    public async Task<CountedRecordView> Record(
        StreamKey key,
        string name,
        Guid record,
        string part,
        Actor actor,
        CancellationToken ct
    )
    {
        var (view, opened) = await Read(key, actor, ct);
        var figure = Require(view, name);
        var counted =
            (await lists.Open(figure.Figure, ct))?.Records.FirstOrDefault(each =>
                each.Record == record && each.Part == part
            ) ?? throw new NotInScopeException(nameof(FigureRecord));
        var now = FigureCount
            .Of(name, await works.Of(opened, null, ct))
            .Records.FirstOrDefault(each => each.Key == counted.Key);
        return new(
            view.Row,
            figure,
            counted,
            facts.Of(counted, await works.Of(opened, view.At, ct)),
            counted == now ? null : new RecordDrift(counted, now).Kind
        )
        {
            Source = (await names.Of(view.Row, [counted], null, ct))[0].Href,
        };
    }

    /// <summary>A figure with every record on its list, for a file; no names.</summary>
    /// <exception cref="NotInScopeException">None of the reader's business, or no such figure.</exception>
    public async Task<IReadOnlyList<FigureRecord>> List(
        StreamKey key,
        string name,
        Actor actor,
        CancellationToken ct
    )
    {
        var figure = Require(await Of(key, actor, ct), name);
        return (await lists.Open(figure.Figure, ct))?.Records ?? [];
    }

    /// <summary>The figures, counted again from the records as they read now (EV-16).</summary>
    /// <exception cref="NotInScopeException">None of the reader's business.</exception>
    public async Task<FiguresView> CountAgain(StreamKey key, Actor actor, CancellationToken ct)
    {
        var (view, opened) = await Read(key, actor, ct);
        var work = await works.Of(opened, null, ct);
        var again = new List<DriftView>();
        foreach (var figure in view.Figures)
        {
            var name = figure.Figure.Name;
            var drift = await lists.Open(figure.Figure, ct) is { } frozen
                ? FigureDrift.Between(frozen, FigureCount.Of(name, work))
                : null;
            again.Add(new(figure.Name, drift, await Named(view.Row, drift, ct)));
        }

        return view with
        {
            Again = again,
            Recounted = true,
        };
    }

    private async Task<(FiguresView View, AssessmentOpened Opened)> Read(
        StreamKey key,
        Actor actor,
        CancellationToken ct
    )
    {
        var row = await assessments.Get(key, actor, ct);
        var state =
            await log.Find<Assessment>(key, ct)
            ?? throw new NotInScopeException(nameof(Assessment));
        var scheme = await log.Find<Scheme>(
            new StreamKey(state.Opened.SchemeTenant, state.Opened.Scheme),
            ct
        );
        var version = scheme?.Of(state.Opened.SchemeVersion);
        return (
            new(
                row,
                state.Figures?.At,
                [
                    .. (state.Figures?.Figures ?? []).Select(figure => new FigureView(
                        figure,
                        LinesOf(state, figure, version)
                    )),
                ]
            ),
            state.Opened
        );
    }

    // A contract's hours are themselves a sum, which stands beside the number as long as the contract still gives it.
    private async Task<IReadOnlyList<NamedRecord>> Explained(
        IReadOnlyList<NamedRecord> records,
        AssessmentOpened opened,
        DateTimeOffset? moment,
        CancellationToken ct
    )
    {
        if (!records.Any(each => each.Record.Kind == FigureRecordKind.Contract))
        {
            return records;
        }

        var contracts = await works.Wanted(opened, moment, ct);
        return
        [
            .. records.Select(each =>
                contracts.FirstOrDefault(one =>
                    one.Contract == each.Record.Record && one.Minutes == each.Record.Wanted
                )
                    is { } wanted
                    ? each with
                    {
                        Formula = RecordFacts.FormulaOf(wanted),
                    }
                    : each
            ),
        ];
    }

    private static List<FigureLine> LinesOf(
        Assessment state,
        FrozenFigure figure,
        SchemeVersion? version
    )
    {
        var lines = new List<FigureLine>();
        foreach (var item in state.Opened.Items)
        {
            if (item.Count is { } rule && rule.Figure == figure.Name)
            {
                lines.Add(
                    new(
                        item.Code,
                        version?.Find(item.Code)?.Name ?? "",
                        rule,
                        item.Points,
                        Scoring.OfFigure(figure.Value, rule, item.Points)
                    )
                );
            }
        }

        return lines;
    }

    private async Task<IReadOnlyList<NamedDrift>> Named(
        AssessmentRow row,
        FigureDrift? drift,
        CancellationToken ct
    )
    {
        var first = (drift?.Records ?? []).Take(PerPage).ToList();
        var named = await names.Of(row, [.. first.Select(each => each.Record)], null, ct);
        return [.. first.Zip(named, (each, record) => new NamedDrift(each, record))];
    }

    private static FigureView Require(FiguresView view, string name) =>
        view.Figures.FirstOrDefault(figure => figure.Figure.Name == name)
        ?? throw new NotInScopeException(nameof(FrozenFigure));
}

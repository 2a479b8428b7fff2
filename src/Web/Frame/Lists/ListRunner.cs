using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>Makes one page of a list from its spec, the rows in reach, and the address.</summary>
/// <param name="fill">Tells the rows of a page what the query could not; <c>null</c> when nothing is missing.</param>
internal sealed class ListRunner<TRow>(
    ListSpec<TRow> spec,
    ListQuery query,
    PageTexts texts,
    Func<IReadOnlyList<TRow>, CancellationToken, Task>? fill
)
    where TRow : class, IKeyedRow
{
    private const int PageSize = 50;
    private const int ExportChunk = 500;

    /// <summary>The most rows of one export; larger sets are narrowed by a filter first.</summary>
    public const int MostExported = 50_000;

    public async Task<ListPage> Page(
        IQueryable<TRow> rows,
        IReadOnlyList<SavedView>? saved,
        Role? reader,
        CancellationToken ct
    )
    {
        var (order, descending) = Order();
        var found = await Placed(Filtered(rows), order, descending)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var shown = found.Take(PageSize).ToList();
        // The place is taken from the values that the query sorted by, before a name is told in their stead.
        var next = found.Count > PageSize ? CursorAt(shown[^1], order).Write() : null;
        await (fill?.Invoke(shown, ct) ?? Task.CompletedTask);
        return new ListPage
        {
            Title = spec.Title,
            Path = spec.Path,
            Filters = [.. spec.Filters.Select(Shown)],
            Views = [.. Views(saved ?? [])],
            Heads = [.. spec.Shown.Select(Head)],
            Rows = [.. shown.Select(Row)],
            BulkActions = spec.BulkActions,
            Sort = query.Sort,
            Query = query.View(),
            Filtered = spec.Filters.Any(filter => query.Of(filter.Name) is not null),
            NextHref = next is null ? null : query.With(spec.Path, "after", next),
            FirstHref = query.After is null ? null : query.With(spec.Path, "after", null),
            CsvHref = query.With(spec.Path, "export", "csv"),
            XlsxHref = query.With(spec.Path, "export", "xlsx"),
            EmptyText = spec.EmptyText,
            New = MayMake(reader) ? spec.New : null,
            Beside =
            [
                .. spec.Beside.Where(link =>
                    link.Readers.Count == 0 || (reader is { } role && link.Readers.Contains(role))
                ),
            ],
            CanSave = saved is not null,
        };
    }

    /// <summary>Every row of the filter in its order, for an export.</summary>
    public async IAsyncEnumerable<TRow> All(
        IQueryable<TRow> rows,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var (order, descending) = Order();
        var sorted = order?.Sorted(Filtered(rows), descending) ?? Filtered(rows);
        var found = sorted.Take(MostExported);
        if (fill is null)
        {
            await foreach (var row in found.AsAsyncEnumerable().WithCancellation(ct))
            {
                yield return row;
            }

            yield break;
        }

        // What fills the rows asks the same connection, so the rows are read to their end first.
        foreach (var chunk in (await found.ToListAsync(ct)).Chunk(ExportChunk))
        {
            await fill(chunk, ct);
            foreach (var row in chunk)
            {
                yield return row;
            }
        }
    }

    private bool MayMake(Role? reader) =>
        spec.Makers.Count == 0 || (reader is { } role && spec.Makers.Contains(role));

    private IQueryable<TRow> Filtered(IQueryable<TRow> rows) =>
        spec.Filters.Aggregate(
            rows,
            (left, filter) => query.Of(filter.Name) is { } value ? filter.Apply(left, value) : left
        );

    private IQueryable<TRow> Placed(IQueryable<TRow> rows, Column<TRow>? order, bool descending)
    {
        if (order is null)
        {
            return rows.OrderBy(row => row.TenantId).ThenBy(row => row.Id);
        }

        var from = query.After is { } cursor ? order.After(rows, descending, cursor) : rows;
        return order.Sorted(from, descending);
    }

    private (Column<TRow>? Order, bool Descending) Order()
    {
        var descending = query.Sort?.StartsWith('-') == true;
        var name = query.Sort?.TrimStart('-');
        return
            name is { Length: > 0 }
            && spec.Columns.FirstOrDefault(column => column.Sortable && column.Name == name)
                is { } chosen
            ? (chosen, descending)
            : (spec.FirstOrder, spec.Descending);
    }

    private static Cursor CursorAt(TRow row, Column<TRow>? order) =>
        new(Keyset.Write(order?.ValueOf(row)), row.TenantId, row.Id);

    private ShownFilter Shown(Filter<TRow> filter) =>
        new(
            filter.Name,
            filter.Label,
            query.Of(filter.Name) ?? "",
            OptionsOf(filter),
            filter is DayFilter<TRow>,
            filter is LinkedFilter<TRow>
        );

    // A link may name a township or village, which the choice of regions does not hold: it stays chosen.
    private IReadOnlyList<SelectListItem>? OptionsOf(Filter<TRow> filter)
    {
        var options = filter.Options(texts);
        return
            filter is RegionFilter<TRow>
            && query.Of(filter.Name) is { } code
            && RegionCode.IsCode(code)
            && options?.Any(option => option.Value == code) == false
            ? [new SelectListItem(texts.Place(code), code), .. options]
            : options;
    }

    private ListHead Head(Column<TRow> column)
    {
        var (order, descending) = Order();
        var isOrder = ReferenceEquals(order, column);
        var next = isOrder && !descending ? "-" + column.Name : column.Name;
        return new ListHead(
            column.Header,
            column.Kind,
            column is { Sortable: true, Name.Length: > 0 }
                ? query.With(spec.Path, "sort", next)
                : null,
            (isOrder, descending) switch
            {
                (false, _) => null,
                (_, true) => "descending",
                _ => "ascending",
            }
        );
    }

    private ListRow Row(TRow row) =>
        new(
            $"{row.TenantId}/{row.Id}",
            [
                .. spec.Shown.Select(column => new ListCell(
                    texts.OfCell(column.CellOf(row, texts), column.Kind),
                    column.Kind,
                    column.Header,
                    column.Href?.Invoke(row),
                    column.Tone?.Invoke(row)
                )),
            ]
        );

    private IEnumerable<ShownView> Views(IReadOnlyList<SavedView> saved)
    {
        if (spec.Views.Count == 0 && saved.Count == 0)
        {
            return [];
        }

        var now = query.View();
        return spec
            .Views.Select(view => Shown(texts[view.Text], view.Query, null))
            .Prepend(Shown(texts["Frame.List.All"], "", null))
            .Concat(saved.Select(view => Shown(view.Name, view.Query, view.Id)));

        ShownView Shown(string name, string viewQuery, Guid? id) =>
            new(
                name,
                viewQuery.Length == 0 ? spec.Path : $"{spec.Path}?{viewQuery}",
                string.Equals(now, viewQuery, StringComparison.Ordinal),
                id
            );
    }
}

/// <summary>A value of a list in words.</summary>
internal static class CellTexts
{
    public static string OfCell(this PageTexts texts, object? value, ColumnKind kind) =>
        value switch
        {
            null or "" => texts["Frame.Nothing"],
            decimal amount when kind is ColumnKind.Money or ColumnKind.Score => Show.Money(amount),
            string code when kind == ColumnKind.Region => texts.Place(code),
            decimal number => Show.Number(number),
            DateOnly day => texts.Day(day),
            DateTimeOffset moment => texts.When(moment),
            Enum named => texts.Of(named),
            bool yes => texts[yes ? "Frame.Yes" : "Frame.No"],
            TextKey key => texts.Of(key),
            string text => texts.Supplier(text),
            IFormattable number => number.ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => value.ToString() ?? "",
        };
}

using System.Linq.Expressions;
using System.Text.Json;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>What a list shows and how it can be filtered and sorted: written once, it serves page, paging and exports.</summary>
/// <param name="Path">Its address, e.g. <c>/tenders</c>.</param>
/// <param name="Title">Text key.</param>
public sealed class ListSpec<TRow>(string path, string title)
    where TRow : class
{
    private readonly List<Column<TRow>> columns = [];
    private readonly List<Filter<TRow>> filters = [];
    private readonly List<GivenView> views = [];
    private readonly List<BulkAction> bulk = [];
    private readonly List<BesideList> beside = [];

    public string Path => path;
    public string Title => title;
    public IReadOnlyList<Column<TRow>> Columns => columns;

    /// <summary>The columns of the table; files have all.</summary>
    public IEnumerable<Column<TRow>> Shown => columns.Where(column => !column.InFilesOnly);

    public IReadOnlyList<Filter<TRow>> Filters => filters;
    public IReadOnlyList<GivenView> Views => views;
    public IReadOnlyList<BulkAction> BulkActions => bulk;

    /// <summary>The column of the first order; its <see cref="Descending"/>.</summary>
    public Column<TRow>? FirstOrder { get; private set; }

    public bool Descending { get; private set; }

    /// <summary>What the empty list says: what would be here.</summary>
    public string EmptyText { get; private set; } = "Frame.List.Empty";

    /// <summary>How to make one: text key and page.</summary>
    public (string Text, string Href)? New { get; private set; }

    /// <summary>Who may make one; empty for everyone who sees the list.</summary>
    public IReadOnlyList<Role> Makers { get; private set; } = [];

    /// <summary>Other pages that belong to the list, each with those who may open it; nobody named means everyone.</summary>
    public IReadOnlyList<BesideList> Beside => beside;

    /// <summary>The column that names the row and links to its page.</summary>
    public ListSpec<TRow> Lead(
        string header,
        Expression<Func<TRow, string>> value,
        Func<TRow, string> href
    ) => Add(Of(header, ColumnKind.Text, value) with { Href = href });

    /// <summary>Text, a day, a moment or a count, by the value's type. Sortable unless the value is computed; empty values stand last.</summary>
    public ListSpec<TRow> Column<TValue>(string header, Expression<Func<TRow, TValue>> value) =>
        Add(Of(header, KindOf(typeof(TValue)), value));

    /// <summary>What is known of a row only after it was read: a name from the vault, several values in one. Not sortable.</summary>
    public ListSpec<TRow> Told(string header, Func<TRow, PageTexts, object?> tell) =>
        Add(new ToldColumn<TRow>(header, ColumnKind.Text, tell));

    /// <summary>The same in files alone: what is too long for the table.</summary>
    public ListSpec<TRow> ToldInFiles(string header, Func<TRow, PageTexts, object?> tell) =>
        Add(new ToldColumn<TRow>(header, ColumnKind.Text, tell) { InFilesOnly = true });

    /// <summary>An amount that is told.</summary>
    public ListSpec<TRow> ToldMoney(string header, Func<TRow, decimal> tell) =>
        Add(new ToldColumn<TRow>(header, ColumnKind.Money, (row, _) => tell(row)));

    /// <summary>A state that is told: its text key, on its colour.</summary>
    public ListSpec<TRow> ToldStatus(
        string header,
        Func<TRow, string> text,
        Func<TRow, Tone> tone
    ) =>
        Add(
            new ToldColumn<TRow>(header, ColumnKind.Status, (row, _) => new TextKey(text(row)))
            {
                Tone = tone,
            }
        );

    /// <summary>The leading column where the row's name is told; see <see cref="Told"/>.</summary>
    public ListSpec<TRow> LeadTold(
        string header,
        Func<TRow, PageTexts, object?> tell,
        Func<TRow, string> href
    ) => Add(new ToldColumn<TRow>(header, ColumnKind.Text, tell) { Href = href });

    public ListSpec<TRow> Money(string header, Expression<Func<TRow, decimal>> value) =>
        Add(Of(header, ColumnKind.Money, value));

    public ListSpec<TRow> Money(string header, Expression<Func<TRow, decimal?>> value) =>
        Add(Of(header, ColumnKind.Money, value));

    /// <summary>A score, always with two places.</summary>
    public ListSpec<TRow> Score(string header, Expression<Func<TRow, decimal?>> value) =>
        Add(Of(header, ColumnKind.Score, value));

    /// <summary>A region's code, shown by its name.</summary>
    public ListSpec<TRow> Region(string header, Expression<Func<TRow, string>> value) =>
        Add(Of(header, ColumnKind.Region, value));

    /// <summary>An enum's value on its colour.</summary>
    public ListSpec<TRow> Status<TState>(
        string header,
        Expression<Func<TRow, TState>> value,
        Func<TState, Tone> tone
    )
        where TState : struct, Enum
    {
        var read = value.Compile();
        return Add(Of(header, ColumnKind.Status, value) with { Tone = row => tone(read(row)) });
    }

    /// <summary>A box for free text, named <c>q</c> in the address.</summary>
    public ListSpec<TRow> Search(string label, Func<string, Expression<Func<TRow, bool>>> fits) =>
        Add(new TextFilter<TRow>("q", label, fits));

    public ListSpec<TRow> Text(
        string name,
        string label,
        Func<string, Expression<Func<TRow, bool>>> fits
    ) => Add(new TextFilter<TRow>(name, label, fits));

    /// <summary>The rows of a region and of all that lies in it: <c>.InRegion("region", "Tender.Region", inside =&gt; row =&gt; row.TenantId.StartsWith(inside))</c>.</summary>
    public ListSpec<TRow> InRegion(
        string name,
        string label,
        Func<string, Expression<Func<TRow, bool>>> fits
    ) => Add(new RegionFilter<TRow>(name, label, fits));

    public ListSpec<TRow> Choice<TChoice>(
        string name,
        string label,
        Func<TChoice, Expression<Func<TRow, bool>>> fits
    )
        where TChoice : struct, Enum => Add(new ChoiceFilter<TRow, TChoice>(name, label, fits));

    /// <summary>A first or last day: <c>.Day("from", "Tender.From", day =&gt; row =&gt; row.PublishedOn &gt;= day)</c>.</summary>
    public ListSpec<TRow> Day(
        string name,
        string label,
        Func<DateOnly, Expression<Func<TRow, bool>>> fits
    ) => Add(new DayFilter<TRow>(name, label, fits));

    /// <summary>A filter that pages link with, e.g. from a figure to its rows: it has no field, is told above the list while it is set (the label's <c>{0}</c> is its value), and stays when other filters change.</summary>
    public ListSpec<TRow> Linked(
        string name,
        string label,
        Func<string, Expression<Func<TRow, bool>>?> fits
    ) => Add(new LinkedFilter<TRow>(name, label, fits));

    /// <summary>A view that everyone has: a filter with a name, <c>.View("Tender.View.Open", "state=Published")</c>.</summary>
    public ListSpec<TRow> View(string text, string query)
    {
        views.Add(new GivenView(text, query));
        return this;
    }

    /// <summary>An action on the chosen rows; its POST uses <c>SubmitEach</c> and reports row by row.</summary>
    public ListSpec<TRow> Bulk(string text, string action)
    {
        bulk.Add(new BulkAction(text, action));
        return this;
    }

    /// <summary>The order one sees first. It need not be a column.</summary>
    public ListSpec<TRow> SortedBy<TValue>(
        Expression<Func<TRow, TValue>> value,
        bool descending = false
    )
    {
        var name = NameOf(value);
        FirstOrder = columns.Find(column => column.Name == name) ?? Of("", ColumnKind.Text, value);
        Descending = descending;
        return this;
    }

    /// <param name="text">What would be here.</param>
    /// <param name="newText">The button that makes one.</param>
    /// <param name="newHref">Its page.</param>
    /// <param name="makers">Who sees the button; none named: everyone.</param>
    public ListSpec<TRow> Empty(
        string text,
        string? newText = null,
        string? newHref = null,
        params IReadOnlyList<Role> makers
    )
    {
        Makers = makers;
        EmptyText = text;
        New = newText is not null && newHref is not null ? (newText, newHref) : null;
        return this;
    }

    /// <summary>A link to another page of the list's kind, e.g. a search or an import.</summary>
    /// <param name="text">Text key.</param>
    /// <param name="href">The page.</param>
    /// <param name="readers">Who may open it; empty for everyone who sees the list.</param>
    public ListSpec<TRow> Also(string text, string href, params IReadOnlyList<Role> readers)
    {
        beside.Add(new BesideList(text, href, readers));
        return this;
    }

    private static Column<TRow, TValue> Of<TValue>(
        string header,
        ColumnKind kind,
        Expression<Func<TRow, TValue>> value
    ) => new(NameOf(value), header, kind, value);

    // The property's name in the address; a computed value has none and cannot be sorted by from there.
    private static string NameOf<TValue>(Expression<Func<TRow, TValue>> value) =>
        value.Body is MemberExpression member
            ? JsonNamingPolicy.CamelCase.ConvertName(member.Member.Name)
            : "";

    private static ColumnKind KindOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(DateOnly) ? ColumnKind.Day
            : plain == typeof(DateTimeOffset) ? ColumnKind.Moment
            : plain == typeof(decimal) || plain == typeof(int) || plain == typeof(long)
                ? ColumnKind.Number
            : ColumnKind.Text;
    }

    private ListSpec<TRow> Add(Column<TRow> column)
    {
        columns.Add(column);
        return this;
    }

    private ListSpec<TRow> Add(Filter<TRow> filter)
    {
        filters.Add(filter);
        return this;
    }
}

/// <summary>A view with a name: a filter and an order as they stand in the address.</summary>
/// <param name="Text">Text key.</param>
/// <param name="Query">E.g. <c>state=Published&amp;sort=deadline</c>.</param>
public sealed record GivenView(string Text, string Query);

/// <summary>An action on chosen rows.</summary>
/// <param name="Text">Text key of the button.</param>
/// <param name="Action">Local path that the chosen rows are posted to.</param>
public sealed record BulkAction(string Text, string Action);

/// <summary>A page beside a list.</summary>
/// <param name="Text">Text key.</param>
/// <param name="Readers">Who may open it; empty for everyone who sees the list.</param>
public sealed record BesideList(string Text, string Href, IReadOnlyList<Role> Readers);

using System.Linq.Expressions;

namespace StationPortal.Web.Frame;

/// <summary>How a column's values stand in the table and in exports.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>Yuan: to the right, thousands marks, the unit in the head.</summary>
    Money,

    /// <summary>Counts and points: to the right.</summary>
    Number,

    /// <summary>A score: to the right, always two places.</summary>
    Score,
    Day,
    Moment,

    /// <summary>An enum's value on its colour.</summary>
    Status,

    /// <summary>A region's code, shown as its name.</summary>
    Region,
}

/// <summary>One column of a list: its head, its value, and its order where it can be sorted by.</summary>
/// <param name="Name">In the address: <c>sort=deadline</c>.</param>
/// <param name="Header">Text key.</param>
public abstract record Column<TRow>(string Name, string Header, ColumnKind Kind)
{
    /// <summary>The page of the row; only the leading column has it.</summary>
    public Func<TRow, string>? Href { get; init; }

    /// <summary>It stands in files alone: too long for the table, and on the row's page for who reads.</summary>
    public bool InFilesOnly { get; init; }

    /// <summary>The colour of a status.</summary>
    public Func<TRow, Tone>? Tone { get; init; }

    public abstract bool Sortable { get; }

    /// <summary>What the database sorts by.</summary>
    public abstract object? ValueOf(TRow row);

    /// <summary>What the cell shows.</summary>
    public virtual object? CellOf(TRow row, PageTexts texts) => ValueOf(row);

    /// <summary>The rows in this column's order, ties by the row's own key.</summary>
    internal abstract IQueryable<TRow> Sorted(IQueryable<TRow> rows, bool descending);

    /// <summary>Only what comes after a row in that order.</summary>
    internal abstract IQueryable<TRow> After(IQueryable<TRow> rows, bool descending, Cursor cursor);
}

/// <summary>A column whose value the database can compare.</summary>
internal sealed record Column<TRow, TValue>(
    string Name,
    string Header,
    ColumnKind Kind,
    Expression<Func<TRow, TValue>> Value
) : Column<TRow>(Name, Header, Kind)
{
    private readonly Func<TRow, TValue> read = Value.Compile();

    public override bool Sortable => Keyset.CanCompare(typeof(TValue));

    public override object? ValueOf(TRow row) => read(row);

    internal override IQueryable<TRow> Sorted(IQueryable<TRow> rows, bool descending) =>
        Keyset.Sorted(rows, Value, descending);

    internal override IQueryable<TRow> After(
        IQueryable<TRow> rows,
        bool descending,
        Cursor cursor
    ) => rows.Where(Keyset.After(Value, descending, cursor));
}

/// <summary>A column that is told of each row after it was read; the database knows no order of it.</summary>
internal sealed record ToldColumn<TRow>(
    string Header,
    ColumnKind Kind,
    Func<TRow, PageTexts, object?> Tell
) : Column<TRow>("", Header, Kind)
{
    public override bool Sortable => false;

    public override object? ValueOf(TRow row) => null;

    public override object? CellOf(TRow row, PageTexts texts) => Tell(row, texts);

    internal override IQueryable<TRow> Sorted(IQueryable<TRow> rows, bool descending) => rows;

    internal override IQueryable<TRow> After(
        IQueryable<TRow> rows,
        bool descending,
        Cursor cursor
    ) => rows;
}

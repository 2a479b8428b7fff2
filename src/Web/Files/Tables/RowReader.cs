using System.Globalization;
using System.Text;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Files.Tables;

/// <summary>Reads the cells of one row by their columns; what cannot be read is told and left empty. Words are known in both languages.</summary>
/// <param name="row">As written.</param>
/// <param name="columns">Where each column stands, from <see cref="TableHead"/>; a column that is not there is empty.</param>
/// <param name="texts">The texts of columns and words.</param>
public sealed class RowReader(TableRow row, IReadOnlyDictionary<string, int> columns, Texts texts)
{
    // Spreadsheets keep a day as the number of days since the end of 1899; these are the years 1954 to 2119.
    private const int FirstSerialDay = 20_000;
    private const int LastSerialDay = 80_000;

    // The ideographic and full-width marks that stand between words in Chinese, beside our own.
    private static readonly char[] Marks = ['\u3001', '\uFF0C', '\uFF1B', ',', ';', '/'];

    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"];

    private readonly List<TableProblem> problems = [];

    /// <summary>Both languages, in which heads and words are known.</summary>
    public static IReadOnlyList<CultureInfo> Languages { get; } =
    [CultureInfo.GetCultureInfo(Texts.Chinese), CultureInfo.GetCultureInfo(Texts.English)];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<TableProblem> Problems => problems;

    /// <summary>The text of a column, empty when the file has none.</summary>
    public string Cell(string column) => columns.TryGetValue(column, out var at) ? row[at] : "";

    /// <summary>The text of a column, or <c>null</c> when it is empty.</summary>
    public string? Text(string column) => Cell(column) is { Length: > 0 } text ? text : null;

    /// <summary>A word of an enum, or <c>null</c>.</summary>
    public T? Word<T>(string column)
        where T : struct, Enum => Word<T>(column, Cell(column));

    /// <summary>Words of an enum with marks between them.</summary>
    public IReadOnlyList<T> Words<T>(string column)
        where T : struct, Enum =>
        [
            .. Cell(column)
                .Split(
                    Marks,
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Select(word => Word<T>(column, word))
                .OfType<T>(),
        ];

    /// <summary>Yes or no; empty is no.</summary>
    public bool Yes(string column)
    {
        var written = Cell(column);
        if (written.Length == 0 || IsText("Table.No", written))
        {
            return false;
        }

        if (!IsText("Table.Yes", written))
        {
            Tell(
                column,
                new TextKey(
                    "Table.UnknownWord",
                    written,
                    string.Join(
                        texts.Get("Frame.Comma"),
                        texts.Get("Table.Yes"),
                        texts.Get("Table.No")
                    )
                )
            );
        }

        return true;
    }

    private T? Word<T>(string column, string written)
        where T : struct, Enum
    {
        if (written.Length == 0)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (IsText($"{typeof(T).Name}.{value}", written))
            {
                return value;
            }
        }

        Tell(
            column,
            new TextKey(
                "Table.UnknownWord",
                written,
                string.Join(
                    texts.Get("Frame.Comma"),
                    Enum.GetValues<T>().Select(value => texts.Get($"{typeof(T).Name}.{value}"))
                )
            )
        );
        return null;
    }

    /// <summary>One of some names, written as its text <c>{prefix}.{name}</c>; or <c>null</c>.</summary>
    public string? Named(string column, string prefix, IReadOnlyList<string> names)
    {
        var written = Cell(column);
        if (written.Length == 0)
        {
            return null;
        }

        if (names.FirstOrDefault(name => IsText($"{prefix}.{name}", written)) is { } known)
        {
            return known;
        }

        Tell(
            column,
            new TextKey(
                "Table.UnknownWord",
                written,
                string.Join(
                    texts.Get("Frame.Comma"),
                    names.Select(name => texts.Get($"{prefix}.{name}"))
                )
            )
        );
        return null;
    }

    /// <summary>A whole number, or <c>null</c>.</summary>
    public int? Whole(string column) =>
        Number(column) is not { } number ? null
        : number == decimal.Truncate(number) && number is > -1_000_000 and < 1_000_000 ? (int)number
        : Told(column, new TextKey("Table.NotWhole", Cell(column)));

    /// <summary>A number, or <c>null</c>.</summary>
    public decimal? Number(string column)
    {
        // Spreadsheets write a tenth as 0.10000000000000001.
        var written = Plain(column);
        if (written.Length == 0)
        {
            return null;
        }

        if (
            decimal.TryParse(
                written,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return decimal.Round(number, 6);
        }

        Tell(column, new TextKey("Table.NotNumber", Cell(column)));
        return null;
    }

    /// <summary>A day as people or spreadsheets write it, or <c>null</c>.</summary>
    public DateOnly? Day(string column)
    {
        var written = Plain(column);
        if (written.Length == 0)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                written,
                DayForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        if (
            int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && serial is >= FirstSerialDay and <= LastSerialDay
        )
        {
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        }

        Tell(column, new TextKey("Table.NotDay", Cell(column)));
        return null;
    }

    // Full-width digits become plain ones.
    private string Plain(string column) => Cell(column).Normalize(NormalizationForm.FormKC);

    private int? Told(string column, TextKey what)
    {
        Tell(column, what);
        return null;
    }

    private bool IsText(string key, string written) =>
        Languages.Any(language =>
            string.Equals(texts.In(language, key, []), written, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Something else is wrong in this row.</summary>
    public void Tell(string? column, TextKey what) => problems.Add(new(row.Number, column, what));
}

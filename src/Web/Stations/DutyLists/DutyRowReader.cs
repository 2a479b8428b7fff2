using System.Globalization;
using System.Text;
using StationPortal.Stations;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>Reads one row as a duty; what cannot be read is told and left empty.</summary>
internal sealed class DutyRowReader(
    TableRow row,
    IReadOnlyDictionary<string, int> columns,
    Texts texts
)
{
    // Spreadsheets keep a day as the number of days since the end of 1899; these are the years 1954 to 2119.
    private const int FirstSerialDay = 20_000;
    private const int LastSerialDay = 80_000;

    // The ideographic and full-width marks that stand between words in Chinese, beside our own.
    private static readonly char[] Marks = ['\u3001', '\uFF0C', '\uFF1B', ',', ';', '/'];

    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"];

    private readonly List<DutyProblem> problems = [];

    /// <summary>Both languages, in which heads and words are known.</summary>
    public static IReadOnlyList<CultureInfo> Languages { get; } =
    [CultureInfo.GetCultureInfo(Texts.Chinese), CultureInfo.GetCultureInfo(Texts.English)];

    public IReadOnlyList<DutyProblem> Problems => problems;

    public Duty Read() =>
        new(
            Cell(DutyColumns.Code),
            Word<DutyField>(DutyColumns.Field).GetValueOrDefault(),
            Cell(DutyColumns.Title),
            Word<StationPost>(DutyColumns.Who).GetValueOrDefault(),
            new Rhythm(
                Word<RhythmKind>(DutyColumns.Kind).GetValueOrDefault(),
                Whole(DutyColumns.Day),
                Whole(DutyColumns.Month),
                Whole(DutyColumns.DaysToDo) ?? 0,
                Day(DutyColumns.From),
                Day(DutyColumns.Until)
            ),
            new DutyAmount(
                Word<AmountKind>(DutyColumns.AmountKind).GetValueOrDefault(),
                Number(DutyColumns.Number) ?? 0,
                Word<CountedRecord>(DutyColumns.Counts)
            ),
            [
                .. Cell(DutyColumns.Evidence)
                    .Split(
                        Marks,
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                    .Select(word => Word<EvidenceKind>(DutyColumns.Evidence, word))
                    .OfType<EvidenceKind>(),
            ],
            Cell(DutyColumns.Basis)
        );

    private string Cell(string column) => row[columns[column]];

    private T? Word<T>(string column)
        where T : struct, Enum => Word<T>(column, Cell(column));

    private T? Word<T>(string column, string written)
        where T : struct, Enum
    {
        if (written.Length == 0)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            var key = $"{typeof(T).Name}.{value}";
            if (
                Languages.Any(language =>
                    string.Equals(
                        texts.In(language, key, []),
                        written,
                        StringComparison.OrdinalIgnoreCase
                    )
                )
            )
            {
                return value;
            }
        }

        Tell(
            column,
            new TextKey(
                "Duty.Import.UnknownWord",
                written,
                string.Join(
                    texts.Get("Frame.Comma"),
                    Enum.GetValues<T>().Select(value => texts.Get($"{typeof(T).Name}.{value}"))
                )
            )
        );
        return null;
    }

    private int? Whole(string column) =>
        Number(column) is not { } number ? null
        : number == decimal.Truncate(number) && number is > -1_000_000 and < 1_000_000 ? (int)number
        : Told(column, new TextKey("Duty.Import.NotWhole", Cell(column)));

    // Spreadsheets write a tenth as 0.10000000000000001.
    private decimal? Number(string column)
    {
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

        Tell(column, new TextKey("Duty.Import.NotNumber", Cell(column)));
        return null;
    }

    private DateOnly? Day(string column)
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

        Tell(column, new TextKey("Duty.Import.NotDay", Cell(column)));
        return null;
    }

    // Full-width digits become plain ones.
    private string Plain(string column) => Cell(column).Normalize(NormalizationForm.FormKC);

    private int? Told(string column, TextKey what)
    {
        Tell(column, what);
        return null;
    }

    private void Tell(string column, TextKey what) => problems.Add(new(row.Number, column, what));
}

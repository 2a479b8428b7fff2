using FluentValidation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Files.Tables;

/// <summary>A file to be checked or imported.</summary>
public sealed class TableForm : PortalForm
{
    public IFormFile? File { get; set; }

    /// <summary>Only look at it: nothing is kept.</summary>
    public bool CheckOnly { get; set; }
}

/// <summary>One column of an import.</summary>
/// <param name="Key">Text key of its head.</param>
/// <param name="Needed">The file must have it.</param>
/// <param name="Words">The enum whose words it takes, or <c>null</c>.</param>
/// <param name="IsYesNo">Takes yes or no.</param>
public sealed record TableColumn(
    string Key,
    bool Needed = false,
    Type? Words = null,
    bool IsYesNo = false
);

/// <summary>The page of an import: the same for every kind of record.</summary>
/// <param name="Title">Text key.</param>
/// <param name="Intro">In words.</param>
/// <param name="Back">Address to go back to.</param>
/// <param name="BackText">What stands there.</param>
/// <param name="Href">Where the form goes; the template stands below it.</param>
/// <param name="Columns">In their order.</param>
/// <param name="Reading">The last file's, or <c>null</c> before there was one.</param>
public sealed record TableImportPage(
    string Title,
    string Intro,
    string Back,
    string BackText,
    string Href,
    IReadOnlyList<TableColumn> Columns,
    TableReading? Reading
)
{
    public TableForm Form { get; } = new();
}

/// <summary>What a file says, as the page shows it.</summary>
/// <param name="Problems">What must be mended.</param>
/// <param name="Heads">Text keys of the preview's columns.</param>
/// <param name="Rows">What would be imported; people masked.</param>
public sealed record TableReading(
    IReadOnlyList<TableProblem> Problems,
    IReadOnlyList<string> Heads,
    IReadOnlyList<PreviewRow> Rows
)
{
    /// <summary>Refuses an import with problems.</summary>
    /// <exception cref="RuleBrokenException">There are some.</exception>
    public void RequireSound() =>
        Refuse.If(Problems.Count > 0, null, "ImportFaults", nameof(TableForm.File), Problems.Count);
}

/// <summary>One row that would be imported.</summary>
/// <param name="Number">As the spreadsheet counts.</param>
public sealed record PreviewRow(int Number, IReadOnlyList<string> Cells);

/// <summary>Problems of a row that come from shape checks and from rules, each at its column.</summary>
public static class RowProblems
{
    /// <summary>What a form's shape check finds wrong.</summary>
    /// <param name="row">The row.</param>
    /// <param name="shape">The same check as for the form typed by hand.</param>
    /// <param name="form">Made from the row.</param>
    /// <param name="columns">Text key of the column by the form's property.</param>
    /// <param name="texts">For the messages.</param>
    public static IEnumerable<TableProblem> OfShape<TForm>(
        TableRow row,
        IValidator<TForm> shape,
        TForm form,
        IReadOnlyDictionary<string, string> columns,
        Texts texts
    )
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(shape);
        return shape
            .Validate(form)
            .Errors.DistinctBy(failure => failure.PropertyName, StringComparer.Ordinal)
            .Select(failure => new TableProblem(
                row.Number,
                columns.GetValueOrDefault(failure.PropertyName),
                new TextKey("Table.Said", ValidationTexts.MessageOf(texts, failure))
            ));
    }

    /// <summary>Why a rule refuses the row.</summary>
    public static TableProblem OfRule(
        TableRow row,
        RuleBrokenException fault,
        IReadOnlyDictionary<string, string> columns
    )
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(fault);
        return new(
            row.Number,
            columns.GetValueOrDefault(fault.Field ?? ""),
            new TextKey($"Refusal.{fault.Code}", fault.Values)
        );
    }
}

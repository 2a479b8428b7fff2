using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Procurement.Payments;

/// <summary>The files exchanged with the bank: UTF-8 CSV, 示例 until a bank's own form is known.</summary>
public static class BankFile
{
    private static readonly string[] Heads =
    [
        "batch",
        "line",
        "payee",
        "account",
        "amount",
        "purpose",
    ];

    private static readonly string[] Times = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>The file to hand in: batch, line, payee, account, amount, purpose.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="accounts">Account numbers by supplier, from the vault.</param>
    public static byte[] Write(BankBatchPage batch, IReadOnlyDictionary<Guid, string> accounts) =>
        Write(
            batch.Lines.Select(line => new BankFileRow(
                batch.Number,
                line.Line,
                line.SupplierName,
                accounts[line.Supplier],
                line.Amount,
                $"{line.ContractNumber}/{line.Milestone}"
            ))
        );

    /// <summary>The same file of other payments.</summary>
    public static byte[] Write(IEnumerable<BankFileRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            Row(csv, Heads);
            foreach (var row in rows)
            {
                Row(
                    csv,
                    row.Batch,
                    row.Line.ToString(CultureInfo.InvariantCulture),
                    row.Payee,
                    row.Account,
                    row.Amount.ToString("0.00", CultureInfo.InvariantCulture),
                    row.Purpose
                );
            }
        }

        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString());
    }

    /// <summary>The bank's answer: line, paid or failed, time, reason; the first row is the head.</summary>
    /// <param name="content">UTF-8, with or without a mark.</param>
    /// <exception cref="RuleBrokenException">A row cannot be read; the refusal says which.</exception>
    public static IReadOnlyList<BankLineResult> Read(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        using var csv = new CsvReader(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                BadDataFound = null,
                MissingFieldFound = null,
                TrimOptions = TrimOptions.Trim,
            }
        );
        csv.Read();
        var results = new List<BankLineResult>();
        while (csv.Read())
        {
            results.Add(ReadRow(csv));
        }

        Refuse.If(results.Count == 0, null, "AnswerEmpty", nameof(BankAnswerForm.Answer));
        return results;
    }

    private static BankLineResult ReadRow(CsvReader csv)
    {
        var result = csv.GetField(1) ?? "";
        var time = default(DateTime);
        var readable =
            int.TryParse(
                csv.GetField(0),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var line
            )
            && result is "paid" or "failed"
            && DateTime.TryParseExact(
                csv.GetField(2),
                Times,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out time
            );
        Refuse.If(
            !readable,
            null,
            "AnswerUnreadable",
            nameof(BankAnswerForm.Answer),
            csv.Parser.Row
        );
        return new BankLineResult(
            line,
            result == "paid",
            new DateTimeOffset(time, ChinaTime.Offset),
            csv.GetField(3) ?? ""
        );
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }
}

/// <summary>One line for the bank.</summary>
/// <param name="Batch">Number of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Amount">Yuan.</param>
public sealed record BankFileRow(
    string Batch,
    int Line,
    string Payee,
    string Account,
    decimal Amount,
    string Purpose
);

using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>A list of allowances, as far as rules ask.</summary>
/// <param name="Made">What it says.</param>
/// <param name="File">The file for the bank, or <c>null</c> before it.</param>
/// <param name="Results">What the bank said so far, by line.</param>
public sealed record AllowanceList(
    AllowanceListMade Made,
    AllowanceStatus Status,
    AllowanceFileMade? File,
    ImmutableDictionary<int, BankLineResult> Results
) : IStreamState<AllowanceList>
{
    public static string StreamType => "allowance_list";

    /// <summary>The line of a number that is in the file.</summary>
    public AllowanceLine? InFile(int line) =>
        File is not null && !File.LeftOut.Contains(line)
            ? Made.Lines.FirstOrDefault(each => each.Line == line)
            : null;

    public static AllowanceList Start(object first) =>
        first is AllowanceListMade e
            ? new(e, AllowanceStatus.Made, null, ImmutableDictionary<int, BankLineResult>.Empty)
            : throw new UnexpectedEventException(StreamType, first);

    public AllowanceList Apply(object next) =>
        next switch
        {
            AllowanceListChecked => this with { Status = AllowanceStatus.Checked },
            AllowanceListReturned => this with { Status = AllowanceStatus.Returned },
            AllowanceFileMade e => this with { Status = AllowanceStatus.AtBank, File = e },
            AllowanceAnswerRead e => Answered(e),
            _ => this,
        };

    private AllowanceList Answered(AllowanceAnswerRead e)
    {
        var results = Results.SetItems(
            e.Results.Select(result => KeyValuePair.Create(result.Line, result))
        );
        var all = results.Count == Made.Lines.Count - (File?.LeftOut.Count ?? 0);
        return this with
        {
            Results = results,
            Status = all ? AllowanceStatus.Settled : AllowanceStatus.AtBank,
        };
    }
}

/// <summary>How far a list is.</summary>
public enum AllowanceStatus
{
    /// <summary>待复核.</summary>
    Made = 1,

    /// <summary>已复核.</summary>
    Checked = 2,

    /// <summary>已送银行.</summary>
    AtBank = 3,

    /// <summary>已办结: the bank has answered every line.</summary>
    Settled = 4,

    /// <summary>已退回.</summary>
    Returned = 5,
}

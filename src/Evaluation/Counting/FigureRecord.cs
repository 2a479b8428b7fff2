using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StationPortal.Evaluation;

/// <summary>One record on the list behind a figure. Sums of <see cref="Reached"/> and <see cref="Wanted"/> are the figure's numerator and denominator, so that anyone can add them up again.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Record">Its stream in the station's county; for staff the person in the vault.</param>
/// <param name="Part">Which part of the stream: a visit's id, a task's number, a month; empty for the whole.</param>
/// <param name="On">Its day.</param>
/// <param name="Reached">What it adds to what was reached.</param>
/// <param name="Wanted">What it adds to what was wanted.</param>
/// <param name="Mark">Fingerprint of what was counted of it; another one says that it was corrected.</param>
public sealed record FigureRecord(
    FigureRecordKind Kind,
    Guid Record,
    string Part,
    DateOnly On,
    decimal Reached,
    decimal Wanted,
    string Mark
)
{
    private const int MarkLength = 16;

    /// <summary>It adds to the figure; others are listed because they were looked at.</summary>
    public bool Counts => Reached != 0 || Wanted != 0;

    /// <summary>Names the record among others.</summary>
    public (FigureRecordKind, Guid, string) Key => (Kind, Record, Part);

    /// <summary>The fingerprint of facts.</summary>
    internal static string MarkOf(params object?[] facts) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '|',
                        facts.Select(fact => Convert.ToString(fact, CultureInfo.InvariantCulture))
                    )
                )
            )
        )[..MarkLength];
}

/// <summary>What is counted for figures.</summary>
public enum FigureRecordKind
{
    /// <summary>职责任务.</summary>
    Task = 1,

    /// <summary>探访: a visit on which the person was met.</summary>
    Visit = 2,

    /// <summary>应访未访: a month in which somebody was due and not met.</summary>
    MissedVisit = 3,

    /// <summary>服务记录.</summary>
    Service = 4,

    /// <summary>在岗人员.</summary>
    Staff = 5,

    /// <summary>服务订单.</summary>
    Order = 6,

    /// <summary>月走访报告: a month.</summary>
    Month = 7,

    /// <summary>合同约定: the hours that a contract wants of this station within the days.</summary>
    Contract = 8,
}

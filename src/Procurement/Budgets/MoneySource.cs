namespace StationPortal.Procurement;

/// <summary>Where public money for services comes from (CA-05). The order is the order in which a sum is taken from several sources.</summary>
public enum MoneySource
{
    /// <summary>困难群众救助补助资金; the only source under the cap of CA-06.</summary>
    ReliefFunds = 1,

    /// <summary>社会救助工作经费.</summary>
    ReliefWorkFunds = 2,

    /// <summary>福彩公益金.</summary>
    LotteryFunds = 3,

    /// <summary>其他财政资金.</summary>
    OtherFiscal = 4,

    /// <summary>捐赠.</summary>
    Donations = 5,
}

/// <summary>A part of a sum that comes from one source.</summary>
/// <param name="Source">Where the money comes from.</param>
/// <param name="Amount">Yuan, exact to the fen.</param>
public sealed record SourceAmount(MoneySource Source, decimal Amount);

/// <summary>A later year's part of a purchase over several years; promised, not reserved, until that year's contract is signed.</summary>
/// <param name="Year">Civil year.</param>
/// <param name="Amount">Yuan.</param>
public sealed record ForwardYear(int Year, decimal Amount);

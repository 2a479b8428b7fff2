namespace StationPortal.Procurement;

/// <summary>What the law calls the outcome of a procedure, so that pages and mails of a consultation never speak of a tender's.</summary>
public enum AwardWord
{
    /// <summary>中标 (采购法 46).</summary>
    Tender = 1,

    /// <summary>成交 (财库〔2014〕214号 28).</summary>
    Consultation = 2,
}

public static class AwardWords
{
    /// <summary>The word that a method's outcome has.</summary>
    public static AwardWord Of(TenderMethod method) =>
        method == TenderMethod.Consultation ? AwardWord.Consultation : AwardWord.Tender;
}

namespace StationPortal.Procurement;

/// <summary>The parts of a tender that are written one by one. Rules ask the state, pages the read model: both have these, so a section has one status.</summary>
public interface ITenderSections
{
    TenderMethod Method { get; }

    TenderMoney Money { get; }

    TenderScope? Scope { get; }

    TenderPricing? Pricing { get; }

    TenderRequirements? Requirements { get; }

    IReadOnlyList<Criterion> Criteria { get; }

    IReadOnlyList<TenderDocument> Documents { get; }

    TenderDates? Dates { get; }
}

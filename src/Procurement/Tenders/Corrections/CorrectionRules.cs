using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Rules of a correction notice: what it replaces holds as if it had been written so from the start, and no date moves forward in time.</summary>
public static class CorrectionRules
{
    internal static void RefuseUnlessSound(
        Tender tender,
        TenderCorrection correction,
        StreamKey stream,
        DecisionContext context
    )
    {
        Refuse.If(
            string.IsNullOrWhiteSpace(correction.Reason),
            "GP-34",
            "ReasonMissing",
            nameof(correction.Reason)
        );
        Refuse.If(correction.IsEmpty, "GP-34", "CorrectionEmpty");
        var law = LawOn.Of(stream, context);
        Broken.Throw(correction.Scope is { } scope ? ScopeRules.Problem(scope, law) : null);
        Broken.Throw(
            correction.Requirements is { } requirements
                ? RequirementsRules.Problem(requirements)
                : null
        );
        RefuseUnlessPriceHolds(tender, correction, law);
        if (
            correction.Criteria is { } criteria
            && (correction.Pricing ?? tender.Pricing) is { } pricing
        )
        {
            Broken.Throw(
                CriteriaRules.Problem(
                    criteria,
                    pricing.Basis,
                    tender.Method,
                    correction.Requirements ?? tender.Requirements,
                    law
                )
            );
        }

        RefuseUnlessDatesHold(tender, correction, law);
    }

    /// <summary>Another price or another term always affects how bids are made, whatever its writer ticked (GP-34).</summary>
    internal static TenderCorrection WithBidsAffected(Tender tender, TenderCorrection correction) =>
        correction.Pricing is not null
        || (
            correction.Scope is { } scope
            && (scope.Start, scope.End) != (tender.Scope?.Start, tender.Scope?.End)
        )
            ? correction with
            {
                AffectsBids = true,
            }
            : correction;

    /// <summary>The correction with the dates it leads to: a deadline that is too near moves, at the same hour, to the first day the period allows, and the opening with it.</summary>
    internal static TenderCorrection WithDatesMoved(
        Tender tender,
        TenderCorrection correction,
        StreamKey stream,
        DecisionContext context
    )
    {
        if (!correction.AffectsBids || tender.Dates is not { } old)
        {
            return correction;
        }

        var dates = correction.Dates ?? old;
        var earliest = DateRules.EarliestDeadlineAfterChange(
            tender.Method,
            context.Today,
            LawOn.Of(stream, context)
        );
        var missing = earliest.DayNumber - ChinaTime.DateOf(dates.Deadline).DayNumber;
        return missing <= 0
            ? correction
            : correction with
            {
                Dates = dates with
                {
                    Deadline = dates.Deadline.AddDays(missing),
                    OpeningAt = dates.OpeningAt.AddDays(missing),
                },
            };
    }

    // What bidders compete with is what the criteria are made for; another basis is another tender.
    private static void RefuseUnlessPriceHolds(
        Tender tender,
        TenderCorrection correction,
        LawOn law
    )
    {
        if (correction.Pricing is not { } pricing)
        {
            return;
        }

        Refuse.If(
            pricing.Basis != tender.Pricing?.Basis,
            "GP-34",
            "BasisCannotChange",
            nameof(pricing.Basis)
        );
        Broken.Throw(PricingRules.Problem(pricing, tender.Money, law));
    }

    private static void RefuseUnlessDatesHold(Tender tender, TenderCorrection correction, LawOn law)
    {
        if (correction.Dates is not { } dates || tender.Dates is not { } old)
        {
            return;
        }

        Refuse.If(
            dates.Deadline < old.Deadline,
            "GP-34",
            "DeadlineMovedForward",
            nameof(dates.Deadline),
            old.Deadline
        );
        Refuse.If(
            dates.DocumentsUntil < old.DocumentsUntil,
            "GP-32",
            "DocumentsMovedForward",
            nameof(dates.DocumentsUntil),
            old.DocumentsUntil
        );
        Broken.Throw(DateRules.OrderProblem(dates));
        var earliest = DateRules.EarliestDeadlineAfterChange(tender.Method, law.Day, law);
        Refuse.If(
            correction.AffectsBids && ChinaTime.DateOf(dates.Deadline) < earliest,
            DateRules.IsOpen(tender.Method) ? "GP-34" : "GP-36",
            "DeadlineMustMove",
            nameof(dates.Deadline),
            earliest
        );
    }
}

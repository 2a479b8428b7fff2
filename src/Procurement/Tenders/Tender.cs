using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A purchase procedure, as far as rules ask. The sections are <c>null</c> until written; all are there once it is published.</summary>
/// <param name="Writers">Everyone who wrote a part; none of them may check it.</param>
/// <param name="IssuedOn">Day of publication.</param>
/// <param name="OpenQuestions">Asked and not yet answered.</param>
/// <param name="Waiting">A correction that waits for the checker.</param>
/// <param name="Award">The winner.</param>
public sealed record Tender(
    Guid Plan,
    string Number,
    string Title,
    TenderMethod Method,
    TenderMoney Money,
    TenderStatus Status,
    TenderScope? Scope,
    TenderPricing? Pricing,
    TenderRequirements? Requirements,
    ImmutableList<Criterion> Criteria,
    ImmutableList<TenderDocument> Documents,
    TenderDates? Dates,
    ImmutableList<DutyHolder> Writers,
    DateOnly? IssuedOn,
    ImmutableHashSet<Guid> OpenQuestions,
    CorrectionPrepared? Waiting,
    int Corrections,
    TenderAwarded? Award
) : IStreamState<Tender>, ITenderSections
{
    public static string StreamType => "tender";

    /// <summary>Whether someone wrote a part of what is to be checked.</summary>
    public bool WasWrittenBy(DutyHolder holder) => Writers.Exists(w => w.Overlaps(holder));

    /// <summary>It ended without a contract, so its plan may be put to tender again or withdrawn.</summary>
    public bool HasEndedEmpty => Status is TenderStatus.Failed or TenderStatus.Cancelled;

    IReadOnlyList<Criterion> ITenderSections.Criteria => Criteria;

    IReadOnlyList<TenderDocument> ITenderSections.Documents => Documents;

    /// <summary>The budget whose money it holds.</summary>
    public StreamKey BudgetKey(string tenant) => Budget.KeyOf(tenant, Money.Year);

    internal Tender RefuseUnlessDraft()
    {
        Refuse.If(Status != TenderStatus.Draft, null, "TenderNotDraft", null, Title);
        return this;
    }

    /// <summary>A tender that is not public does not exist for those who ask; one past its deadline has nothing left to ask or correct.</summary>
    internal Tender RefuseUnlessPublic()
    {
        if (IssuedOn is null)
        {
            throw new NotInScopeException(nameof(Tender));
        }

        Refuse.If(Status != TenderStatus.Published, null, "BiddingIsOver", null, Title);
        return this;
    }

    /// <summary>The minute itself is still in time.</summary>
    internal void RefuseAfterDeadline(DecisionContext context) =>
        Refuse.If(
            context.Now > Dates?.Deadline,
            null,
            "DeadlinePassed",
            null,
            Dates?.Deadline ?? default
        );

    /// <summary>Every section holds if it were published now.</summary>
    internal void RefuseUnlessComplete(StreamKey stream, DecisionContext context)
    {
        var sections = TenderTaskList.Of(this, stream.Tenant, context.Today, context.Rules);
        Broken.Throw(
            sections.Select(section => section.Problem).FirstOrDefault(p => p is not null)
        );
        var missing = sections.FirstOrDefault(section => section.Status != SectionStatus.Complete);
        Refuse.If(
            missing is not null,
            null,
            "TenderSectionMissing",
            null,
            missing?.Section ?? TenderSection.Scope
        );
    }

    public static Tender Start(object first) =>
        first is TenderDrafted e
            ? new(
                e.Plan,
                e.Number,
                e.Title,
                e.Method,
                e.Money,
                TenderStatus.Draft,
                null,
                null,
                null,
                [],
                [],
                null,
                [e.By],
                null,
                [],
                null,
                0,
                null
            )
            : throw new UnexpectedEventException(StreamType, first);

    public Tender Apply(object next) =>
        next switch
        {
            TenderScopeSet e => Written(e.By) with { Scope = e.Scope },
            TenderPricingSet e => Written(e.By) with { Pricing = e.Pricing },
            TenderRequirementsSet e => Written(e.By) with { Requirements = e.Requirements },
            TenderCriteriaSet e => Written(e.By) with { Criteria = [.. e.Criteria] },
            TenderDatesSet e => Written(e.By) with { Dates = e.Dates },
            TenderDocumentAdded e => Written(e.By) with { Documents = Documents.Add(e.Document) },
            TenderDocumentRemoved e => Written(e.By) with
            {
                Documents = Documents.RemoveAll(document => document.Id == e.Document),
            },
            TenderSubmittedForCheck e => Written(e.By) with { Status = TenderStatus.InCheck },
            TenderReturned => this with { Status = TenderStatus.Draft },
            TenderPublished e => this with
            {
                Status = TenderStatus.Published,
                IssuedOn = e.IssuedOn,
            },
            QuestionAsked e => this with { OpenQuestions = OpenQuestions.Add(e.Question) },
            QuestionAnswered e => this with { OpenQuestions = OpenQuestions.Remove(e.Question) },
            CorrectionPrepared e => this with { Waiting = e },
            CorrectionReturned => this with { Waiting = null },
            TenderCorrected e => Corrected(e),
            BiddingClosed => this with { Status = TenderStatus.Closed, Waiting = null },
            TenderFailed => this with { Status = TenderStatus.Failed },
            TenderCancelled => this with { Status = TenderStatus.Cancelled },
            TenderAwarded e => this with { Status = TenderStatus.Awarded, Award = e },
            _ => this,
        };

    private Tender Written(DutyHolder by) =>
        Writers.Contains(by) ? this : this with { Writers = Writers.Add(by) };

    private Tender Corrected(TenderCorrected e) =>
        this with
        {
            Scope = e.Correction.Scope ?? Scope,
            Pricing = e.Correction.Pricing ?? Pricing,
            Requirements = e.Correction.Requirements ?? Requirements,
            Criteria = e.Correction.Criteria is { } criteria ? [.. criteria] : Criteria,
            Dates = e.Correction.Dates ?? Dates,
            Documents = Documents.AddRange(e.Correction.Documents),
            Waiting = null,
            Corrections = e.Number,
        };
}

public enum TenderStatus
{
    Draft = 1,

    /// <summary>With the checker.</summary>
    InCheck = 2,

    /// <summary>Public, bids may be handed in.</summary>
    Published = 3,

    /// <summary>The deadline passed; opening and evaluation.</summary>
    Closed = 4,
    Failed = 5,
    Awarded = 6,
    Cancelled = 7,
}

using System.Text.Json;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Tenders;

public sealed class TenderPageTests
{
    private static readonly Guid First = Guid.NewGuid();

    [Fact]
    public void the_page_follows_a_tender_from_draft_to_award()
    {
        var page = Pages.Fold<TenderPage>(
            TenderKey,
            [
                .. PublishedTender(),
                new BiddingClosed(Dates().Deadline),
                new TenderAwarded(
                    Guid.NewGuid(),
                    SupplierKey.Id,
                    7_200_000m,
                    36_000,
                    new(2026, 6, 1)
                ),
            ]
        );

        Assert.Equal(TenderStatus.Awarded, page.Status);
        Assert.Equal((Issue, 7_200_000m), (page.IssuedOn, page.Budget));
        Assert.Equal(Dates().Deadline, page.Deadline);
        Assert.Equal(2, page.Documents.Count);
    }

    [Fact]
    public void who_asked_is_never_on_the_page()
    {
        var page = Pages.Fold<TenderPage>(
            TenderKey,
            [.. PublishedTender(), new QuestionAsked(First, SupplierKey.Id, "?", Issue)]
        );

        Assert.DoesNotContain(
            SupplierKey.Id.ToString(),
            JsonSerializer.Serialize(page),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void the_oldest_answer_that_is_due_is_known()
    {
        object[] asked =
        [
            .. PublishedTender(),
            new QuestionAsked(First, SupplierKey.Id, "?", new(2026, 4, 13)),
            new QuestionAsked(Guid.NewGuid(), SupplierKey.Id, "?", new(2026, 4, 15)),
        ];

        Assert.Equal(new(2026, 4, 13), Pages.Fold<TenderPage>(TenderKey, asked).AnswerBy);
        var page = Pages.Fold<TenderPage>(
            TenderKey,
            [.. asked, new QuestionAnswered(First, "x", Writer.Holder)]
        );
        Assert.Equal(new(2026, 4, 15), page.AnswerBy);
        Assert.Equal("x", page.Questions[0].Answer);
    }

    [Fact]
    public void a_returned_tender_says_why_until_it_is_submitted_again()
    {
        object[] returned = [.. TenderInCheck(), new TenderReturned("日期有误", Checker.Holder)];

        Assert.Equal("日期有误", Pages.Fold<TenderPage>(TenderKey, returned).ReturnedBecause);
        Assert.Null(
            Pages
                .Fold<TenderPage>(
                    TenderKey,
                    [.. returned, new TenderSubmittedForCheck(Writer.Holder)]
                )
                .ReturnedBecause
        );
    }
}

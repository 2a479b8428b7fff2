using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Tenders;

public sealed class QuestionTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly AskQuestion Ask = new(
        TenderKey,
        Id,
        SupplierKey.Id,
        "服务时数如何计算?"
    );
    private static readonly DateTimeOffset Now = At(new(2026, 4, 10));

    [Fact]
    public void a_confirmed_supplier_asks_and_is_answered_within_three_working_days()
    {
        var asked = Assert.IsType<QuestionAsked>(
            Assert.Single(GivenPublic().When(Ask, Agency, Now)).Event
        );

        Assert.Equal(new(2026, 4, 15), asked.AnswerBy);
    }

    [Fact]
    public void a_question_one_second_after_the_deadline_is_late()
    {
        GivenPublic().When(Ask, Agency, Dates().Deadline);
        GivenPublic().Refused(Ask, Agency, Dates().Deadline.AddSeconds(1), null, "DeadlinePassed");
        Given(new BiddingClosed(Dates().Deadline)).Refused(Ask, Agency, Now, null, "BiddingIsOver");
    }

    [Fact]
    public void an_unconfirmed_supplier_does_not_ask() =>
        Specification
            .Given(TenderKey, PublishedTender())
            .And(SupplierKey, ConfirmedSupplier()[0])
            .Refused(Ask, Agency, Now, "GP-10", "SupplierMayNotBid");

    [Fact]
    public void nobody_asks_in_anothers_name() =>
        Assert.Throws<NotInScopeException>(() =>
            GivenPublic().When(Ask with { SupplierId = Guid.NewGuid() }, Agency, Now)
        );

    [Fact]
    public void a_draft_does_not_exist_for_suppliers() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification
                .Given(TenderKey, TenderInCheck())
                .And(SupplierKey, ConfirmedSupplier())
                .When(Ask, Agency, Now)
        );

    [Fact]
    public void a_question_has_words() =>
        GivenPublic().Refused(Ask with { Text = " " }, Agency, Now, null, "QuestionMissing");

    [Fact]
    public void a_question_is_answered_once_and_in_words()
    {
        var asked = new QuestionAsked(Id, SupplierKey.Id, "?", new(2026, 4, 15));
        var answer = new AnswerQuestion(TenderKey, Id, "按直接服务时数计算。");
        Given(asked).When(answer, Writer, Now);
        Given(asked)
            .Refused(answer with { Answer = "" }, Writer, Now, "GP-47", "QuestionAnswerMissing");
        Given(asked, new QuestionAnswered(Id, "x", Writer.Holder))
            .Refused(answer, Writer, Now, "GP-47", "QuestionNotOpen");
    }

    private static Specification GivenPublic() => Given();

    private static Specification Given(params object[] more) =>
        Specification
            .Given(TenderKey, [.. PublishedTender(), .. more])
            .And(SupplierKey, ConfirmedSupplier());
}

using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Procurement.Tests.Awards.ReviewWorld;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Committees;

public sealed class CommitteeTests
{
    private static readonly DrawCommittee Draw = new(
        TheTender,
        4,
        Buyer.Account,
        "letter",
        [.. Enumerable.Range(1, 8).Select(n => Expert(n).Account)],
        "seed",
        [Buyer.Account, Writer.Account, Expert(1).Account]
    );

    [Fact]
    public void a_draw_seats_the_first_of_an_order_that_anyone_can_make_again()
    {
        var drawn = Assert.IsType<CommitteeDrawn>(
            Assert.Single(At(Qualified()).When(Draw, Official, Later)).Event
        );

        Assert.Equal(CommitteeDraw.Order(drawn.Seed, drawn.Candidates), drawn.Order);
        Assert.Equal(
            [.. drawn.Order.Take(4), Buyer.Account],
            drawn.Members.Select(member => member.Account)
        );
        Assert.False(drawn.Members[^1].IsExpert);
    }

    [Fact]
    public void another_seed_gives_another_committee()
    {
        var committees = Enumerable
            .Range(0, 32)
            .Select(seed => string.Join(',', CommitteeDraw.Order($"{seed}", Draw.Candidates)))
            .Distinct();

        Assert.True(committees.Count() > 20);
    }

    [Fact]
    public void qualifications_come_first() =>
        At(Opened()).Refused(Draw, Official, Later, null, "QualificationsFirst");

    [Fact]
    public void a_committee_is_drawn_once() =>
        At(Drawn()).Refused(Draw, Official, Later, "GP-55", "CommitteeDrawn");

    [Theory]
    [InlineData(3, "CommitteeEven")]
    [InlineData(2, "CommitteeTooSmall")]
    public void its_size_follows_the_rule(int experts, string code) =>
        At(Qualified()).Refused(Draw with { Experts = experts }, Official, Later, "GP-54", code);

    [Fact]
    public void there_must_be_enough_experts_in_the_library() =>
        At(Qualified())
            .Refused(
                Draw with
                {
                    Candidates = [.. Draw.Candidates.Take(3)],
                },
                Official,
                Later,
                "GP-55",
                "ExpertsTooFew"
            );

    [Fact]
    public void the_representative_needs_a_letter() =>
        At(Qualified())
            .Refused(Draw with { LetterHash = null }, Official, Later, "GP-56", "LetterMissing");

    [Fact]
    public void who_wrote_the_tender_does_not_review() =>
        At(Qualified())
            .Refused(
                Draw with
                {
                    Representative = Writer.Account,
                },
                Official,
                Later,
                "GP-14",
                "RepresentativeWroteTender"
            );

    [Fact]
    public void an_expert_of_the_library_is_not_also_the_representative() =>
        At(Qualified())
            .Refused(
                Draw with
                {
                    Representative = Expert(1).Account,
                },
                Official,
                Later,
                "GP-56",
                "RepresentativeIsExpert"
            );

    [Fact]
    public void a_member_declares_for_itself_and_strangers_see_nothing()
    {
        var declared = Assert.Single(
            At(Drawn()).When(new DeclareNoTie(TheTender), Expert(2), Later)
        );

        Assert.Equal(new NoTieDeclared(Expert(2).Account), declared.Event);
        Assert.Throws<NotInScopeException>(() =>
            At(Drawn()).When(new DeclareNoTie(TheTender), Expert(9), Later)
        );
    }

    [Fact]
    public void an_expert_with_a_tie_leaves_and_the_next_of_the_order_steps_in()
    {
        var changes = At(Drawn())
            .When(
                new DeclareTie(TheTender, SupplierId(1), TieKind.Employment, null),
                Expert(1),
                Later
            );

        Assert.Collection(
            changes.Select(change => change.Event),
            e => Assert.IsType<TieDeclared>(e),
            e =>
                Assert.Equal(new MemberReplaced(Expert(1).Account, new(Expert(5).Account, true)), e)
        );
    }

    [Fact]
    public void when_the_order_is_used_up_the_seat_stays_empty_until_a_new_draw()
    {
        object[] left =
        [
            .. Drawn(),
            .. new[] { 1, 2 }.SelectMany(n =>
                new object[]
                {
                    new TieDeclared(Expert(n).Account, SupplierId(1), TieKind.Other, null),
                    new MemberReplaced(Expert(n).Account, new(Expert(n + 4).Account, true)),
                }
            ),
        ];
        var changes = At(left)
            .When(new DeclareTie(TheTender, SupplierId(1), TieKind.Other, null), Expert(3), Later);

        Assert.IsType<TieDeclared>(Assert.Single(changes).Event);
        Assert.IsType<CommitteeDrawn>(
            Assert.Single(At([.. left, changes[0].Event]).When(Draw, Official, Later)).Event
        );
    }

    [Fact]
    public void a_tie_of_three_years_ago_to_the_day_still_counts()
    {
        var today = DateOnly.FromDateTime(Later.DateTime);
        var tie = new DeclareTie(TheTender, SupplierId(1), TieKind.Employment, today.AddYears(-3));

        Assert.NotEmpty(At(Drawn()).When(tie, Expert(1), Later));
        At(Drawn())
            .Refused(
                tie with
                {
                    EndedOn = today.AddYears(-3).AddDays(-1),
                },
                Expert(1),
                Later,
                "GP-57",
                "TieTooOld"
            );
        At(Drawn())
            .Refused(
                tie with
                {
                    EndedOn = today.AddDays(1),
                },
                Expert(1),
                Later,
                "GP-57",
                "TieEndsInFuture"
            );
    }

    [Fact]
    public void a_tie_is_to_a_bidder() =>
        At(Drawn())
            .Refused(
                new DeclareTie(TheTender, SupplierId(5), TieKind.Family, null),
                Expert(1),
                Later,
                "GP-57",
                "NotABidder"
            );

    [Fact]
    public void only_the_buyers_own_people_represent_it()
    {
        At(Qualified())
            .Refused(
                Draw with
                {
                    Representative = Person(77),
                },
                Official,
                Later,
                "GP-56",
                "RepresentativeNotOfBuyer"
            );
    }

    [Fact]
    public void the_buyer_names_another_representative_after_a_tie()
    {
        object[] left =
        [
            .. Drawn(),
            new TieDeclared(Buyer.Account, SupplierId(1), TieKind.Family, null),
        ];
        var appoint = new AppointRepresentative(
            TheTender,
            Person(7),
            "letter",
            [Person(7), Buyer.Account, Writer.Account]
        );

        Assert.Equal(
            new MemberReplaced(Buyer.Account, new(Person(7), false, "letter")),
            Assert.Single(At(left).When(appoint, Official, Later)).Event
        );
        At(Drawn()).Refused(appoint, Official, Later, "GP-59", "NoSeatToFill");
        At(left)
            .Refused(
                appoint with
                {
                    Account = Buyer.Account,
                },
                Official,
                Later,
                "GP-57",
                "RepresentativeLeft"
            );
        At(left)
            .Refused(appoint with { LetterHash = "" }, Official, Later, "GP-56", "LetterMissing");
        At(left)
            .Refused(
                appoint with
                {
                    Account = Writer.Account,
                },
                Official,
                Later,
                "GP-14",
                "RepresentativeWroteTender"
            );
    }

    [Fact]
    public void the_library_is_a_provinces()
    {
        var admin = new Actor(Person(8), Role.Administrator, "440000");
        var list = new ListExpert(Person(9), Person(10), "440000", "Social work", null);

        Assert.IsType<ExpertListed>(
            Assert.Single(Testing.Specification.GivenNothing().When(list, admin, Later)).Event
        );
        Testing
            .Specification.GivenNothing()
            .Refused(list with { Province = "440105" }, admin, Later, "GP-55", "LibraryOfProvince");
        Testing
            .Specification.GivenNothing()
            .Refused(list with { Field = " " }, admin, Later, null, "ExpertFieldMissing");
    }

    [Fact]
    public void an_expert_leaves_the_library_with_a_reason()
    {
        var admin = new Actor(Person(8), Role.Administrator, "440000");
        var listed = Testing.Specification.Given(
            Procurement.Expert.KeyOf(Person(9)),
            new ExpertListed(Person(9), Person(10), "440000", "Social work", null)
        );

        Assert.Equal(
            new ExpertDelisted("retired"),
            Assert.Single(listed.When(new DelistExpert(Person(9), "retired"), admin, Later)).Event
        );
        listed.Refused(new DelistExpert(Person(9), ""), admin, Later, null, "ExpertReasonMissing");
        listed
            .And(
                Procurement.Expert.KeyOf(Person(9)),
                new ExpertListed(Person(9), Person(10), "440000", "Social work", null),
                new ExpertDelisted("x")
            )
            .Refused(new DelistExpert(Person(9), "retired"), admin, Later, null, "ExpertNotListed");
    }
}

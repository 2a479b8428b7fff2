using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Volunteers.Tests;

public sealed class AllowanceTests
{
    private static readonly DateTimeOffset Now = OrderWorld.Now;
    private static readonly Guid Who = CertificateWorld.Asker.Account;
    private static readonly StreamKey Year = VolunteerYear.KeyOf(
        new StreamKey(OrderWorld.Province, Who),
        2026
    );
    private static readonly StreamKey Key = new(OrderWorld.County, Guid.NewGuid());
    private static readonly DateTimeOffset From = new(2026, 2, 3, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly MakeAllowanceList Make = new(
        Key,
        "202602-01",
        OrderWorld.Station,
        "示例社工站",
        new(2026, 2, 1),
        [new(OrderWorld.Key.Id, Who, OrderWorld.Province, 2026)]
    );
    private static readonly AllowanceListMade Made = new(
        "202602-01",
        OrderWorld.Station.Id,
        "示例社工站",
        new(2026, 2, 1),
        [Line(1)],
        OrderWorld.Worker.Holder
    );
    private static readonly AllowanceFileMade FileMade = new(
        new("file.csv", "00", 10),
        [],
        OrderWorld.Official.Holder
    );

    [Fact]
    public void confirmed_service_is_listed_once_with_the_menus_amount()
    {
        var changes = Given().When(Make, OrderWorld.Worker, Now);

        var made = Assert.IsType<AllowanceListMade>(changes[0].Event);
        Assert.Equal(Line(1), Assert.Single(made.Lines));
        var listed = Assert.IsType<AllowanceListed>(changes[1].Event);
        Assert.Equal((OrderWorld.Key, 5.5m), (changes[1].Stream, listed.Amount));
        Given(listed).Refused(Make, OrderWorld.Worker, Now, "OR-28", "AllowanceNothing");
        Assert.Equal(
            2,
            Given(listed, new AllowanceUnlisted(Who, Key.Id))
                .When(Make, OrderWorld.Worker, Now)
                .Count
        );
    }

    [Fact]
    public void what_is_not_confirmed_void_or_without_an_allowance_is_not_listed()
    {
        Placed(5.5m, confirmed: false)
            .Refused(Make, OrderWorld.Worker, Now, "OR-28", "AllowanceNothing");
        Placed(0m).Refused(Make, OrderWorld.Worker, Now, "OR-28", "AllowanceNothing");
        Given()
            .And(Year, Hours, new HoursVoided(Hours.Record, HourReason.NotServed, OrderWorld.By))
            .Refused(Make, OrderWorld.Worker, Now, "OR-28", "AllowanceNothing");
    }

    [Fact]
    public void a_month_must_be_over_and_a_list_is_the_operators_or_the_countys()
    {
        Given()
            .Refused(
                Make with
                {
                    Month = new(2026, 3, 1),
                },
                OrderWorld.Worker,
                Now,
                "OR-28",
                "AllowanceMonthRuns"
            );
        Given()
            .Refused(
                Make with
                {
                    Services =
                    [
                        .. Enumerable.Repeat(Make.Services[0], MakeAllowanceList.MostLines + 1),
                    ],
                },
                OrderWorld.Worker,
                Now,
                "OR-28",
                "AllowanceTooLong"
            );
        Assert.Throws<NotInScopeException>(() =>
            Given().When(Make, OrderWorld.Worker with { Organisation = Guid.NewGuid() }, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            Given().When(Make, OrderWorld.Official with { Region = "440106" }, Now)
        );
    }

    [Fact]
    public void another_person_of_the_county_checks_or_returns_it()
    {
        var check = new CheckAllowanceList(Key);
        var list = Specification.Given(Key, Made);
        Assert.IsType<AllowanceListChecked>(
            Assert.Single(list.When(check, OrderWorld.Official, Now)).Event
        );
        Specification
            .Given(Key, Made with { By = OrderWorld.Official.Holder })
            .Refused(check, OrderWorld.Official, Now, "OR-28", "AllowanceMadeByYou");
        Specification
            .Given(Key, Made, new AllowanceListChecked(OrderWorld.By))
            .Refused(check, OrderWorld.Official, Now, null, "AllowanceNotToCheck");

        var back = new ReturnAllowanceList(Key, [OrderWorld.Key.Id], AllowanceReturn.Twice);
        var changes = list.When(back, OrderWorld.Official, Now);
        Assert.Equal(
            [typeof(AllowanceListReturned), typeof(AllowanceUnlisted)],
            changes.Select(change => change.Event.GetType())
        );
    }

    [Fact]
    public void the_file_needs_the_check_leaves_out_who_has_no_account_and_records_each_look()
    {
        var person = Guid.NewGuid();
        var make = new MakeAllowanceFile(
            Key,
            FileMade.File,
            [2],
            [OrderWorld.Key.Id],
            [person],
            ["name", "bank_account"]
        );
        var two = Made with { Lines = [Line(1), Line(2)] };
        Specification
            .Given(Key, two)
            .Refused(make, OrderWorld.Official, Now, "OR-28", "AllowanceNotChecked");
        var ready = Specification.Given(Key, two, new AllowanceListChecked(OrderWorld.By));
        ready.Refused(
            make with
            {
                People = [],
            },
            OrderWorld.Official,
            Now,
            null,
            "AllowanceAccountMissing"
        );

        var changes = ready.When(make, OrderWorld.Official, Now);

        Assert.Equal(
            RevealPurpose.Payment,
            changes.Select(change => change.Event).OfType<PersonRevealed>().Single().Purpose
        );
        Assert.Single(changes, change => change.Event is AllowanceUnlisted);
        Specification
            .Given(Key, two)
            .Refused(
                new TakeAllowanceFile(Key),
                OrderWorld.Official,
                Now,
                "OR-28",
                "AllowanceNotChecked"
            );
    }

    [Fact]
    public void the_banks_answer_is_read_once_and_what_failed_may_be_listed_again()
    {
        var sent = Specification.Given(
            Key,
            Made,
            new AllowanceListChecked(OrderWorld.By),
            FileMade
        );
        var failed = new ReadAllowanceAnswer(
            Key,
            [OrderWorld.Key.Id],
            [new(1, false, Now, "x")],
            "00"
        );
        Assert.Equal(
            [typeof(AllowanceAnswerRead), typeof(AllowanceUnlisted)],
            sent.When(failed, OrderWorld.Official, Now).Select(change => change.Event.GetType())
        );
        var paid = failed with { Results = [new(1, true, Now, "")] };
        var read = Assert.Single(sent.When(paid, OrderWorld.Official, Now)).Event;
        var after = Specification.Given(
            Key,
            Made,
            new AllowanceListChecked(OrderWorld.By),
            FileMade,
            read
        );
        Assert.Empty(after.When(paid, OrderWorld.Official, Now));
        after.Refused(failed, OrderWorld.Official, Now, null, "AnswerContradicts");
        sent.Refused(
            paid with
            {
                Results = [new(9, true, Now, "")],
            },
            OrderWorld.Official,
            Now,
            null,
            "AnswerLineUnknown"
        );
        sent.Refused(
            paid with
            {
                Results = [new(1, true, Now, ""), new(1, true, Now, "")],
            },
            OrderWorld.Official,
            Now,
            null,
            "AnswerLineTwice"
        );
    }

    [Fact]
    public void an_account_has_the_shape_of_one_and_is_ones_own()
    {
        var give = new GiveAllowanceAccount(CertificateWorld.VolunteerKey, "6222020200112233", "f");
        Assert.IsType<AllowanceAccountGiven>(
            Assert.Single(CertificateWorld.Given().When(give, CertificateWorld.Asker, Now)).Event
        );
        CertificateWorld
            .Given()
            .Refused(
                give with
                {
                    Account = "62a",
                },
                CertificateWorld.Asker,
                Now,
                null,
                "AllowanceAccountShape"
            );
        Assert.Throws<NotInScopeException>(() =>
            CertificateWorld
                .Given()
                .When(give, CertificateWorld.Asker with { Account = Guid.NewGuid() }, Now)
        );
    }

    private static HoursRecorded Hours => CertificateWorld.Hours(Guid.Empty, From, 90);

    private static AllowanceLine Line(int line) =>
        new(
            line,
            OrderWorld.Key.Id,
            "20260302-A1B2C3",
            Who,
            OrderWorld.Province,
            OrderWorld.Shopping.Title,
            new(2026, 2, 3),
            5.5m
        );

    private static Specification Given(params object[] more) => Placed(5.5m, true, more);

    private static Specification Placed(
        decimal allowance,
        bool confirmed = true,
        params object[] more
    ) =>
        Specification
            .Given(
                OrderWorld.Key,
                [
                    OrderWorld.Placed(1, OrderWorld.Shopping with { Allowance = allowance }),
                    new OrderClaimed(Who, OrderWorld.Province, Waits: false),
                    .. confirmed
                        ? [new ServiceConfirmed(Who, From, From.AddMinutes(90), 90, OrderWorld.By)]
                        : Array.Empty<object>(),
                    .. more,
                ]
            )
            .And(Year, Hours)
            .And(
                OrderWorld.Station,
                new StationOpened(
                    "示例社工站",
                    OrderWorld.Township,
                    StationOrigin.TakenOver,
                    null,
                    OrderWorld.Operator,
                    "示例社工中心",
                    new DateOnly(2026, 1, 1),
                    null,
                    null
                )
            );
}

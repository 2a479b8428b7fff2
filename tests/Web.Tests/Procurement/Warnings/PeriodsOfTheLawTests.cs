using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Procurement.Warnings;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Warnings;

/// <summary>Each period of the law is warned of on the working day before its last day, not earlier. The period of GP-42 has its own test, since it is warned of five days ahead.</summary>
public sealed class PeriodsOfTheLawTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";

    private static readonly DateOnly Monday = new(2026, 4, 13);
    private static readonly DutyHolder By = new(Guid.CreateVersion7(), null);

    private readonly StreamKey tender = new(County, Guid.CreateVersion7());
    private readonly Guid leader = Guid.CreateVersion7();

    [Fact]
    public async Task The_buyer_and_the_leader_are_warned_that_the_report_is_due()
    {
        // GP-39: two working days after the last signature.
        var expert = await portal.Open(Role.Expert, "440000");
        var buyer = await Begin("GP-39", TenderMethod.OpenTender);
        await Write<Review>(StationPortal.Procurement.Review.Key(tender), Signed(expert.Id));

        await IsWarned(
            "评审报告将到期：GP-39 采购(示例)",
            new(2026, 4, 15),
            notYet: Monday,
            first: new(2026, 4, 14),
            buyer,
            expert
        );
    }

    [Fact]
    public async Task The_buyer_is_warned_that_the_winner_is_to_be_confirmed()
    {
        // GP-40: Monday is the last day, so the warning comes on Friday.
        var buyer = await Begin("GP-40", TenderMethod.Consultation);
        var last = new DateOnly(2026, 4, 20);
        await Write<Review>(
            StationPortal.Procurement.Review.Key(tender),
            [.. Signed(leader), Report(last)]
        );

        await IsWarned(
            "确定成交供应商将到期：GP-40 采购(示例)",
            last,
            notYet: new(2026, 4, 16),
            first: new(2026, 4, 17),
            buyer
        );
    }

    [Fact]
    public async Task The_buyer_is_warned_that_the_result_is_to_be_published()
    {
        // GP-41: two working days after the confirmation.
        var buyer = await Begin("GP-41", TenderMethod.OpenTender);
        var last = new DateOnly(2026, 4, 15);
        await Write<Review>(
            StationPortal.Procurement.Review.Key(tender),
            [
                .. Signed(leader),
                Report(new(2026, 4, 20)),
                new WinnerConfirmed(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "", last, By),
            ]
        );

        await IsWarned(
            "结果公告将到期：GP-41 采购(示例)",
            last,
            notYet: Monday,
            first: new(2026, 4, 14),
            buyer
        );
    }

    [Fact]
    public async Task The_buyer_is_warned_that_the_contract_is_to_be_published()
    {
        // GP-43: two working days after the second signature.
        var buyer = await Begin("GP-43", TenderMethod.OpenTender);
        var last = new DateOnly(2026, 4, 15);
        await Write<Contract>(
            Contract.KeyOf(County, tender.Id, 1),
            [
                new ContractDrafted(
                    tender.Id,
                    2026,
                    tender.Id,
                    [],
                    "HT-GP-43",
                    "GP-43 采购(示例)",
                    "示例采购人",
                    Guid.CreateVersion7(),
                    "示例社工服务中心",
                    100_000m,
                    1,
                    1,
                    Monday,
                    Monday
                ),
                new ContractScopeSet(Monday, Monday.AddMonths(6), null, [], null),
                new ContractSigned(Monday, null, last),
            ]
        );

        await IsWarned(
            "合同公告将到期：GP-43 采购(示例)",
            last,
            notYet: Monday,
            first: new(2026, 4, 14),
            buyer
        );
    }

    /// <summary>Monday at nine; a purchase with an official who buys.</summary>
    private async Task<TestAccount> Begin(string rule, TenderMethod method)
    {
        portal.Clock.Set(Monday, new TimeOnly(9, 0));
        var buyer = await portal.Open(Role.Official, County);
        await Write<Tender>(
            tender,
            [
                new TenderDrafted(
                    Guid.CreateVersion7(),
                    $"440105-{rule}",
                    $"{rule} 采购(示例)",
                    method,
                    null,
                    null,
                    "C1",
                    new(2026, [new(MoneySource.OtherFiscal, 100_000m)], []),
                    By
                ),
            ]
        );
        return buyer;
    }

    private async Task IsWarned(
        string subject,
        DateOnly end,
        DateOnly notYet,
        DateOnly first,
        params IReadOnlyList<TestAccount> people
    )
    {
        foreach (var (day, warned) in new[] { (notYet, false), (first, true) })
        {
            portal.Clock.Set(day, new TimeOnly(9, 0));
            await Run();
            foreach (var person in people)
            {
                var inbox = (await (await portal.SignIn(person)).Get("/inbox")).Text;
                Assert.Equal(warned, inbox.Contains(subject, StringComparison.Ordinal));
                Assert.Equal(warned, inbox.Contains($"{end:yyyy-MM-dd}", StringComparison.Ordinal));
            }
        }
    }

    private object[] Signed(Guid head) =>
        [
            new BidBoxClosed(tender.Id, "box", ChinaTime.At(Monday, new(8, 0))),
            new CommitteeDrawn("seed", [head], [head], [new CommitteeMember(head, true)], By),
            new NoTieDeclared(head),
            new ScoresSigned(head),
        ];

    private ReportSubmitted Report(DateOnly confirmBy) =>
        new([], null, Monday.AddDays(2), confirmBy, leader);

    private async Task Write<TState>(StreamKey key, object[] events)
        where TState : class, IStreamState<TState> =>
        await portal
            .Services.GetRequiredService<IEventLog>()
            .Decide(
                [StreamUse.Of<TState>(key)],
                _ => events.Select(e => Change.To<TState>(key, e)),
                new EventContext(portal.Clock.Now, new Dictionary<string, string>()),
                [],
                CancellationToken.None
            );

    private async Task Run()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WarnOfPeriods>().Run(CancellationToken.None);
    }
}

using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Contracts.ContractWorld;

namespace StationPortal.Procurement.Tests.Contracts;

public sealed class WantedCountTests
{
    [Fact]
    public void a_milestone_may_be_made_of_counts_each_kind_once_and_above_nothing()
    {
        Assert.NotEmpty(InDraft.When(With(1, Hours(35_244)), Signer, Now));
        InDraft.Refused(With(1, Hours(0)), Signer, Now, "PS-12", "WantedNotPositive");
        InDraft.Refused(
            With(1, new WantedCount(default, 5)),
            Signer,
            Now,
            "PS-12",
            "WantedNotPositive"
        );
        InDraft.Refused(With(1, Hours(10), Hours(20)), Signer, Now, "PS-12", "WantedTwice");
    }

    [Fact]
    public void the_advance_is_not_made_of_counts() =>
        InDraft.Refused(With(0, Hours(10)), Signer, Now, "PS-12", "AdvanceIsNotCounted");

    private static Specification InDraft => Given(Drafted());

    private static WantedCount Hours(int amount) => new(WantedKind.ServiceHours, amount);

    private static SetContractSchedule With(int milestone, params WantedCount[] wanted) =>
        Schedule with
        {
            Milestones =
            [
                .. Schedule.Milestones.Select(
                    (each, i) => i == milestone ? each with { Wanted = wanted } : each
                ),
            ],
        };
}

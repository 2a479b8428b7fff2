using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Contracts.ContractWorld;

namespace StationPortal.Procurement.Tests.Contracts;

/// <summary>PS-05: a contract with an individual is no wage.</summary>
public sealed class IndividualPayTests
{
    private static readonly object[] Drafted =
    [
        .. ContractWorld
            .Drafted()
            .Select(e =>
                e is ContractDrafted drafted
                    ? drafted with
                    {
                        SupplierName = "individual-0a1b2c3d",
                    }
                    : e
            ),
    ];

    [Fact]
    public void an_individual_is_not_paid_by_the_month() =>
        Given(Drafted).Refused(Every(30), Signer, Now, "PS-05", "PaidByTheMonth");

    [Fact]
    public void what_was_written_by_the_month_is_not_fixed_either() =>
        Given([
                .. Drafted.Then(Places, Signer).Then(Clauses, Signer).Then(Data, Signer),
                new ContractScheduleSet(Every(30).Milestones, Every(30).Bands),
            ])
            .Refused(new FixContract(ContractKey, AnyFile), Signer, Now, "PS-05", "PaidByTheMonth");

    [Fact]
    public void an_individual_may_be_paid_by_deliverables()
    {
        Assert.Single(Given(Drafted).When(Schedule, Signer, Now));
        Assert.Single(Given(Drafted).When(Every(60), Signer, Now));
    }

    [Fact]
    public void an_organisation_may_be_paid_by_the_month() =>
        Assert.Single(Given(ContractWorld.Drafted()).When(Every(30), Signer, Now));

    private static SetContractSchedule Every(int days) =>
        Schedule with
        {
            Milestones =
            [
                .. Schedule.Milestones.Select(
                    (milestone, i) =>
                        milestone with
                        {
                            Due = new DateOnly(2026, 4, 1).AddDays(days * i),
                        }
                ),
            ],
        };
}

using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>Nine experts in each province's library.</summary>
internal sealed class DemoExperts(DemoWorld world, DemoDiary diary)
{
    private const int PerProvince = 9;

    public static IEnumerable<DemoAccount> Accounts =>
        DemoCounty.All.SelectMany(county =>
            Enumerable
                .Range(1, PerProvince)
                .Select(i => new DemoAccount(
                    $"expert-{county.Province[..2]}-{i}",
                    Role.Expert,
                    county.Province
                ))
        );

    public void Write(string field, DateTimeOffset at)
    {
        foreach (var account in Accounts)
        {
            diary.Write(
                at,
                ct =>
                    world.Do(
                        DemoAccounts.Registrar,
                        new ListExpert(
                            account.Id,
                            DemoIds.Person(account.UserName),
                            account.Region,
                            field,
                            null
                        ),
                        ct
                    )
            );
        }
    }
}

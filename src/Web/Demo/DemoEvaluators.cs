using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>Six evaluators in each province's library. The last of them works for an agency that runs a station, so that the draw leaves them out (CA-15).</summary>
internal sealed class DemoEvaluators(
    DemoWorld world,
    IReadOnlyList<SupplierLine> suppliers,
    DemoDiary diary
)
{
    private const int PerProvince = 6;

    // Places in the list of suppliers: one that runs a station in each of the two counties.
    private static readonly Dictionary<string, int> Employers = new(StringComparer.Ordinal)
    {
        [DemoCounty.Haizhu.Province] = 6,
        [DemoCounty.Yunling.Province] = 17,
    };

    public static IEnumerable<DemoAccount> Accounts => DemoCounty.All.SelectMany(AccountsOf);

    public void Write(IReadOnlyList<string> fields, DateTimeOffset at)
    {
        foreach (var county in DemoCounty.All)
        {
            foreach (var (account, i) in AccountsOf(county).Select((account, i) => (account, i)))
            {
                var employer = EmployerOf(county, i);
                diary.Write(
                    at,
                    ct =>
                        world.Do(
                            DemoAccounts.Registrar,
                            new ListEvaluator(
                                account.Id,
                                DemoIds.Person(account.UserName),
                                account.Region,
                                fields[i],
                                employer is null ? null : Supplier.KeyOf(employer.CreditCode).Id,
                                employer?.Name ?? ""
                            ),
                            ct
                        )
                );
            }
        }
    }

    /// <summary>What binds those of a county's province.</summary>
    public IReadOnlyList<LibraryEvaluator> LibraryOf(DemoCounty county) =>
        [
            .. AccountsOf(county)
                .Select(
                    (account, i) =>
                        new LibraryEvaluator(
                            account.Id,
                            EmployerOf(county, i) is { } employer
                                ? Supplier.KeyOf(employer.CreditCode).Id
                                : null,
                            ActsForAuthority: false,
                            []
                        )
                ),
        ];

    /// <summary>One of them, in the library of a county's province.</summary>
    public static Actor ActorOf(Guid account, DemoCounty county) =>
        new(account, Role.Evaluator, county.Province);

    private static IEnumerable<DemoAccount> AccountsOf(DemoCounty county) =>
        Enumerable
            .Range(1, PerProvince)
            .Select(i => new DemoAccount(
                $"evaluator-{county.Province[..2]}-{i}",
                Role.Evaluator,
                county.Province
            ));

    private SupplierLine? EmployerOf(DemoCounty county, int place) =>
        place == PerProvince - 1 ? suppliers[Employers[county.Province]] : null;
}

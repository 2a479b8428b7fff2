using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Demo;

/// <summary>Fills the two demo counties through the same decisions as people make, in the order of time, up to the host's now.</summary>
public sealed class DemoLoader(IServiceProvider services)
{
    /// <summary>Far enough for a contract whose first year has ended.</summary>
    private const int MonthsBack = 18;

    /// <summary>Fills an empty database; a database that was filled before keeps its data.</summary>
    /// <returns>Whether the demo was filled now.</returns>
    public async Task<bool> FillOnce(CancellationToken ct)
    {
        var database = services.GetRequiredService<NpgsqlDataSource>();
        if (await DemoMark.IsFilled(database, ct))
        {
            return false;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var scope = services.CreateAsyncScope();
        var data = DemoData.Read();
        var suppliers = DemoSuppliers.WithCodes(
            DemoData.ReadSuppliers(),
            scope.ServiceProvider.GetRequiredService<SearchTokens>()
        );
        var clock = new DemoClock();
        var world = new DemoWorld(
            scope.ServiceProvider.GetRequiredService<IEventLog>(),
            scope.ServiceProvider.GetRequiredService<IRuleBooks>(),
            scope.ServiceProvider.GetRequiredService<SealedTexts>(),
            scope.ServiceProvider.GetRequiredService<IFileStore>(),
            scope.ServiceProvider.GetRequiredService<SealedFiles>(),
            clock
        );
        var today = ChinaTime.DateOf(now);
        var begin = PurchaseDates.At(today.AddMonths(-MonthsBack), 9);
        clock.Set(begin);
        await OpenAccounts(scope.ServiceProvider, world, data, suppliers, ct);
        var diary = new DemoDiary();
        diary.Write(
            begin,
            step => world.Do(DemoAccounts.Registrar, ShippedRules.ExampleYear, step)
        );
        new DemoCatalogue(world, data, diary).Write(begin);
        new DemoExperts(world, diary).Write(data.ExpertField, begin);
        new DemoSuppliers(
            world,
            scope.ServiceProvider.GetRequiredService<SearchTokens>(),
            diary
        ).Write(suppliers, begin);
        new DemoBudgets(world, data, diary).Write(YearsOf(begin, now), begin.AddHours(2));
        var calendar = (
            await scope.ServiceProvider.GetRequiredService<IRuleBooks>().Current(ct)
        ).Calendar;
        new DemoDutyLists(world, scope.ServiceProvider.GetRequiredService<Texts>(), diary).Write(
            begin.AddHours(3),
            calendar
        );
        var stations = new DemoStations(
            world,
            scope.ServiceProvider.GetRequiredService<IEventLog>(),
            scope.ServiceProvider.GetRequiredService<SearchTokens>(),
            data,
            suppliers,
            diary
        );
        stations.WriteTakenOver(begin, today);
        var records = new DemoServices(
            world,
            scope.ServiceProvider.GetRequiredService<IEventLog>(),
            suppliers,
            diary
        );
        records.WriteTakenOver(today);
        var purchases = new DemoPurchases(
            world,
            scope.ServiceProvider,
            data,
            suppliers,
            stations,
            records,
            diary
        );
        foreach (var line in data.Purchases)
        {
            var dates = new PurchaseDates(line, today, calendar);
            purchases.Write(line, dates);
            if (line.Wanted is not null)
            {
                records.WriteFromStart(line, dates.ServiceStart, today);
            }
        }

        new DemoWork(world, scope.ServiceProvider, data, stations, diary).Write(today);
        new DemoSeason(world, scope.ServiceProvider, stations, diary).Write(today);
        new DemoEvaluation(world, scope.ServiceProvider, suppliers, stations, diary).Write(
            today,
            calendar
        );
        await diary.Play(clock, now, ct);
        await DemoMark.Set(
            database,
            string.Join(", ", DemoAccounts.Shown.Select(account => account.UserName)),
            now,
            ct
        );
        return true;
    }

    private static IEnumerable<int> YearsOf(DateTimeOffset begin, DateTimeOffset now) =>
        Enumerable.Range(begin.Year, now.Year - begin.Year + 1);

    private static async Task OpenAccounts(
        IServiceProvider services,
        DemoWorld world,
        DemoData data,
        IReadOnlyList<SupplierLine> suppliers,
        CancellationToken ct
    )
    {
        var accounts = new DemoAccounts(
            world,
            services.GetRequiredService<PortalUsers>(),
            services.GetRequiredService<SearchTokens>()
        );
        var number = 0;
        foreach (
            var account in DemoAccounts
                .Shown.Concat(DemoExperts.Accounts)
                .Concat(DemoAccounts.Agencies(suppliers))
                .Concat(DemoAccounts.Workers(suppliers))
                .Concat(DemoAccounts.Townships(DemoStations.TownshipsOf(data)))
                .Concat(DemoAccounts.OfficeWorkers(DemoStations.TownshipsOfOwnPeople))
                .Concat(DemoGrid.Accounts)
                .Concat(DemoVolunteers.Accounts)
                .Concat(DemoEvaluators.Accounts)
        )
        {
            var invented = DemoPerson.Of(number++, data.Surnames, data.GivenNames);
            // An individual acts for itself.
            var person = suppliers.FirstOrDefault(line => line.CreditCode == account.CreditCode)
                is { IdNumber: { } id } self
                ? new DemoPerson(self.Name, self.Phone, id)
                : invented;
            await accounts.Open(account, person, ct);
        }
    }
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Orders;

/// <summary>A station, a menu in force and people who order. How stations and menus come about is shown elsewhere.</summary>
internal sealed class OrderingStation(PortalFixture portal, string creditCode)
{
    public const string County = "440105";
    public const string Shopping = "T01";
    public const string Company = "T02";
    private static int townships = 500;

    public string Township { get; } = $"{County}{Interlocked.Increment(ref townships)}";
    public string Village => $"{Township}001";
    public StreamKey Key => Station.KeyOf(Township, 1);

    public static async Task<OrderingStation> Of(PortalFixture portal, string creditCode)
    {
        var station = new OrderingStation(portal, creditCode);
        await station.Append<Station>(
            station.Key,
            new StationOpened(
                "示例社工站",
                station.Township,
                StationOrigin.TakenOver,
                null,
                Organisations.IdOf(creditCode),
                "示例社工中心",
                new DateOnly(2026, 1, 1),
                null,
                null
            )
        );
        await station.Append<Menu>(
            Menu.KeyOf(County),
            new MenuDrafted(1),
            new MenuImported(
                [
                    Item(Shopping, "代购生活用品", []),
                    Item(Company, "陪伴聊天", [NeedGroup.LivingAlone]),
                ],
                null
            ),
            new MenuPublished(1, new(2026, 1, 1), new DutyHolder(Guid.CreateVersion7(), null))
        );
        return station;
    }

    public Task<Visitor> Worker() => portal.SignedIn(Role.SocialWorker, County, creditCode);

    public Task<Visitor> Manager() => portal.SignedIn(Role.Agency, County, creditCode);

    public Task<Visitor> Official() => portal.SignedIn(Role.Official, County);

    /// <summary>Takes somebody up over the page and gives the address of their page.</summary>
    public async Task<string> TakeUp(Visitor worker, string name, string? phone = null)
    {
        var taken = await worker.Send(
            await worker.Get("/people/new"),
            "/people/new",
            ("Form.Name", name),
            ("Form.Phone", phone ?? ""),
            ("Form.Station", Key.Id.ToString()),
            ("Form.Village", Village),
            ("Form.Class", nameof(VisitClass.Key))
        );
        Assert.StartsWith("/people/", taken.Address.AbsolutePath, StringComparison.Ordinal);
        return taken.Address.AbsolutePath;
    }

    /// <summary>Orders shopping at the door and gives the address of the order.</summary>
    public static async Task<string> Order(Visitor worker, string person)
    {
        var placed = await worker.Send(
            await worker.Get($"{person}/order"),
            $"{person}/order",
            ("Form.Item", Shopping)
        );
        Assert.StartsWith("/orders/", placed.Address.AbsolutePath, StringComparison.Ordinal);
        return placed.Address.AbsolutePath;
    }

    /// <summary>The key behind an address.</summary>
    public static StreamKey KeyOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new StreamKey(parts[1], Guid.Parse(parts[2]));
    }

    /// <summary>What others do with an order, as events.</summary>
    public Task Happens(string order, params object[] events) =>
        Append<Order>(KeyOf(order), events);

    /// <summary>A grid worker holds the unit of the village.</summary>
    public Task HoldsVillage(Guid account) =>
        Append<GridUnit>(
            GridUnit.KeyOf(Village),
            new GridUnitOpened(GridLevel.Village, Village, null, "示例网格"),
            new GridPostFilled(account)
        );

    /// <summary>The station ends.</summary>
    public Task Close() =>
        Append<Station>(
            Key,
            new StationClosed(ChinaTime.DateOf(portal.Clock.Now), "示例：合同到期")
        );

    /// <summary>Somebody of the station did it.</summary>
    public Task Done(string order)
    {
        var by = new DutyHolder(Guid.CreateVersion7(), null);
        return Happens(
            order,
            new OrderTakenOn(null, by),
            new OrderDoneByStaff(portal.Clock.Now, 30, OrderOutcome.Done, null, by)
        );
    }

    private Task<Commit> Append<TState>(StreamKey stream, params object[] events)
        where TState : class, IStreamState<TState> => portal.Append<TState>(stream, events);

    private static MenuItem Item(string code, string title, IReadOnlyList<NeedGroup> groups) =>
        new(
            code,
            MenuClass.Meals,
            MenuKind.Service,
            title,
            "收据和找零当面交清。",
            48,
            [Doer.Volunteer, Doer.StationWorker],
            null,
            Risk: false,
            AdultsOnly: false,
            AgreementNeeded: false,
            60,
            1,
            0m,
            null,
            groups,
            Example: true
        );
}

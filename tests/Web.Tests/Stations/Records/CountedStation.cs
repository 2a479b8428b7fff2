using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Stations.Records;

/// <summary>A station with two workers under a signed contract whose second milestone wants 3 hours and a group session. How contracts and stations come about is shown elsewhere.</summary>
internal sealed class CountedStation(PortalFixture portal, string creditCode)
{
    public const string County = "440105";
    private static int townships = 400;

    public string Township { get; private init; } =
        $"{County}{Interlocked.Increment(ref townships)}";
    public StreamKey Key => Station.KeyOf(Township, 1);
    public StreamKey Contract { get; } = new(County, Guid.CreateVersion7());
    public Guid Operator => Organisations.IdOf(creditCode);
    public Guid Ann { get; } = Guid.CreateVersion7();
    public Guid Bo { get; } = Guid.CreateVersion7();
    public string Work => $"/contracts/{County}/{Contract.Id}/milestones/2/work";

    /// <summary>What the second milestone wants.</summary>
    public IReadOnlyList<WantedCount> Wanted { get; private init; } =
    [new(WantedKind.ServiceHours, 3), new(WantedKind.GroupSessions, 1)];

    public static async Task<CountedStation> Of(
        PortalFixture portal,
        string creditCode,
        params WantedCount[] wanted
    )
    {
        var station =
            wanted.Length == 0
                ? new CountedStation(portal, creditCode)
                : new CountedStation(portal, creditCode) { Wanted = wanted };
        await station.Name(station.Ann, "陈小燕");
        await station.Name(station.Bo, "李大明");
        await station.Append<Contract>(station.Contract, station.InForce());
        await station.Append<Station>(
            station.Key,
            new StationOpened(
                "凤阳街道社工站（示例）",
                station.Township,
                StationOrigin.Contract,
                station.Contract.Id,
                station.Operator,
                "示例社工中心",
                new(2026, 1, 1),
                new(2026, 12, 31),
                null
            ),
            Joined(station.Ann),
            Joined(station.Bo)
        );
        return station;
    }

    /// <summary>Only the signed contract: the portal opens the station by itself.</summary>
    public static async Task<CountedStation> Signed(
        PortalFixture portal,
        string creditCode,
        string township
    )
    {
        var station = new CountedStation(portal, creditCode) { Township = township };
        await station.Append<Contract>(station.Contract, station.InForce());
        return station;
    }

    /// <summary>A published duty list.</summary>
    public Task PublishDuties(params Duty[] duties) =>
        Append<DutyList>(
            DutyList.KeyOf(County),
            new DutyListDrafted(1),
            new DutyListImported(duties, new FileRef("清单.xlsx", new string('a', 64), 1)),
            new DutyListPublished(1, new(2026, 3, 1), new DutyHolder(Guid.CreateVersion7(), null))
        );

    public Task<Visitor> Worker() => portal.SignedIn(Role.SocialWorker, County, creditCode);

    public Task<Visitor> Manager() => portal.SignedIn(Role.Agency, County, creditCode);

    public Task<Visitor> Official() => portal.SignedIn(Role.Official, County);

    /// <summary>Records a service over the page and gives its address.</summary>
    public async Task<string> Record(Visitor visitor, string title, params (string, string)[] more)
    {
        (string Name, string Value)[] usual =
        [
            ("Form.Kind", "Group"),
            ("Form.Title", title),
            ("Form.Field", "ElderlyCare"),
            ("Form.On", "2026-02-27"),
            ("Form.Minutes", "90"),
            ("Form.Workers", Ann.ToString()),
            ("Form.Workers", Bo.ToString()),
            ("Form.PeopleServed", "12"),
        ];
        var given = more.Select(value => value.Item1).ToHashSet(StringComparer.Ordinal);
        var page = await visitor.SendFiles(
            await visitor.Get($"/service-records/new?station={Key.Id}"),
            "/service-records/new",
            [],
            [.. usual.Where(value => !given.Contains(value.Name)), .. more]
        );
        return page.Address.PathAndQuery;
    }

    private object[] InForce()
    {
        var paper = new FileRef("合同.pdf", new string('a', 64), 1);
        return
        [
            new ContractDrafted(
                Guid.CreateVersion7(),
                2026,
                Guid.CreateVersion7(),
                [],
                "HT-440105-2026-1",
                "凤阳街道社工站服务（示例）",
                "凤阳街道办事处（示例）",
                Operator,
                "示例社工中心",
                2_400_000m,
                1,
                1,
                new(2026, 1, 1),
                null
            ),
            new ContractScopeSet(new(2026, 1, 1), new(2026, 12, 31), null, [Township], null),
            new ContractScheduleSet(
                [
                    new(1, "预付款", MilestoneKind.Signed, "", new(2026, 1, 1), 40, false),
                    new(
                        2,
                        "中期",
                        MilestoneKind.Deliverable,
                        "中期报告",
                        new(2026, 3, 1),
                        40,
                        false,
                        Wanted
                    ),
                    new(
                        3,
                        "末期",
                        MilestoneKind.Deliverable,
                        "末期报告",
                        new(2026, 12, 1),
                        20,
                        true
                    ),
                ],
                [new(0, 100)]
            ),
            new ContractSignedByBuyer(
                paper,
                SignatureProof.Password,
                new DutyHolder(Guid.CreateVersion7(), null)
            ),
            new ContractSignedBySupplier(
                paper,
                SignatureProof.Password,
                new DutyHolder(Guid.CreateVersion7(), null)
            ),
            new ContractSigned(new(2025, 12, 20), null, new(2025, 12, 22)),
        ];
    }

    private async Task Name(Guid person, string name) =>
        await Append<StationPortal.Jurisdiction.Person>(
            new(County, person),
            [
                await portal
                    .Services.GetRequiredService<SealedTexts>()
                    .Write(
                        person,
                        new Dictionary<string, string> { [PersonFields.Name] = name },
                        CancellationToken.None
                    ),
            ],
            new PersonRegistered(Operator, new Dictionary<string, string>(StringComparer.Ordinal))
        );

    private static StaffJoined Joined(Guid person) =>
        new(person, null, StationPost.Worker, CertificateLevel.Assistant, false, new(2026, 1, 1));

    private Task<Commit> Append<TState>(StreamKey stream, params object[] events)
        where TState : class, IStreamState<TState> => Append<TState>(stream, [], events);

    private Task<Commit> Append<TState>(
        StreamKey stream,
        IReadOnlyList<ITransactionPart> parts,
        params object[] events
    )
        where TState : class, IStreamState<TState> => portal.Write<TState>(stream, parts, events);
}

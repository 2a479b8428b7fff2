using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Access;

/// <summary>A kind of person at a browser.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Role">What they act as; <c>null</c> for a visitor.</param>
/// <param name="Visitor">Their browser.</param>
/// <param name="Grant">What they act under; <c>null</c> for a visitor.</param>
internal sealed record Person(string Name, Role? Role, Visitor Visitor, ActingGrant? Grant)
{
    private string? token;

    /// <summary>Calls a route on a record; a POST sends an empty form with the token.</summary>
    public Task<HttpResponseMessage> Call(
        DecidedRoute route,
        string tenant,
        Guid id,
        string? antiforgery
    )
    {
        var address = route.AddressOf(tenant, id);
        return route.IsGet
            ? Visitor.Client.GetAsync(address)
            : Visitor.Client.PostAsync(
                address,
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = antiforgery ?? "",
                    }
                )
            );
    }

    /// <summary>An antiforgery token; one serves every form of a session.</summary>
    public async Task<string> Token() =>
        token ??=
            (await Visitor.Get("/"))
                .Document.QuerySelector("input[name=__RequestVerificationToken]")
                ?.GetAttribute("value")
            ?? "";
}

/// <summary>Records that are and are not within a person's reach.</summary>
internal static class Records
{
    private const int Samples = 3;

    /// <summary>Some rows in reach, and one that is not.</summary>
    /// <param name="record">Name of the read model's class, and of the property that addresses use when it is not the id.</param>
    public static async Task<(IReadOnlyList<StreamKey> Own, StreamKey? Foreign)> RecordsOf(
        this PortalWithPeople portal,
        string record,
        ActingGrant? grant
    )
    {
        var parts = record.Split('.');
        var row = portal
            .Services.GetRequiredService<StoreModel>()
            .ReadModels.Select(model => model.Row)
            .Single(type => type.Name == parts[0]);
        var read = typeof(Records)
            .GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(row);
        await using var scope = portal.Services.CreateAsyncScope();
        if (grant is not null)
        {
            scope
                .ServiceProvider.GetRequiredService<Acting>()
                .SignIn(Guid.NewGuid(), "", [grant], null, secondFactor: true);
        }

        return await (Task<(IReadOnlyList<StreamKey>, StreamKey?)>)
            read.Invoke(null, [scope.ServiceProvider, parts.Length > 1 ? parts[1] : "Id", grant])!;
    }

    private static async Task<(IReadOnlyList<StreamKey> Own, StreamKey? Foreign)> Read<TRow>(
        IServiceProvider services,
        string address,
        ActingGrant? grant
    )
        where TRow : class, IReadModel<TRow>
    {
        // Only the keys are read: some rows hold whole task lists.
        var reach = services.GetRequiredService<Reach>();
        var own = await KeysOf(reach.Rows<TRow>(), address);
        var keys = own.ToHashSet();
        var all = await KeysOf(services.GetRequiredService<ReadModels>().Set<TRow>(), address);
        return (
            [
                .. keys.OrderByDescending(key => key.Id == grant?.Organisation)
                    .ThenByDescending(key => key.Tenant == grant?.Region)
                    .Take(Samples),
            ],
            all.Where(key => !keys.Contains(key)).Cast<StreamKey?>().FirstOrDefault()
        );
    }

    private static async Task<List<StreamKey>> KeysOf<TRow>(IQueryable<TRow> rows, string address)
        where TRow : class, IReadModel<TRow> =>
        [
            .. (
                await rows.Select(row => new
                    {
                        Tenant = EF.Property<string>(row, nameof(IReadModel<>.TenantId)),
                        Id = EF.Property<Guid>(row, address),
                    })
                    .ToListAsync()
            ).Select(row => new StreamKey(row.Tenant, row.Id)),
        ];
}

using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Demo;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Access;

/// <summary>The portal with the demo counties and one signed-in person of every kind.</summary>
public sealed class PortalWithPeople(TestServer server, DemoTemplate template) : IAsyncLifetime
{
    public const string Haizhu = "440105";
    private const string Guangdong = "440000";

    private readonly DemoPortal demo = new(server, template);
    private readonly List<Person> people = [];

    public IServiceProvider Services => demo.Portal.Services;

    /// <summary>The portal's own time.</summary>
    public DateTimeOffset Now => demo.Portal.Clock.Now;

    internal IReadOnlyList<Person> People => people;

    public async ValueTask InitializeAsync()
    {
        await demo.InitializeAsync();
        var portal = demo.Portal;
        people.Add(new Person("visitor", null, new Visitor(portal.NewClient()), null));
        foreach (var (role, region, creditCode) in Kinds())
        {
            var account = await portal.Open(role, region, creditCode);
            var grant = new ActingGrant(
                account.Grant,
                role,
                region,
                creditCode is null ? null : Organisations.IdOf(creditCode),
                null
            );
            people.Add(
                new Person($"{role} of {region}", role, await portal.SignIn(account), grant)
            );
        }
    }

    public ValueTask DisposeAsync() => demo.DisposeAsync();

    private static IEnumerable<(Role Role, string Region, string? CreditCode)> Kinds()
    {
        var agency = DemoData.ReadSuppliers()[0].CreditCode;
        yield return (Role.Official, Haizhu, null);
        yield return (Role.Official, Guangdong, null);
        yield return (Role.Agency, Haizhu, agency);
        yield return (Role.Expert, RegionCode.Nation, null);
        yield return (Role.Evaluator, Haizhu, null);
        yield return (Role.SocialWorker, Haizhu, agency);
        yield return (Role.Volunteer, Haizhu, null);
        yield return (Role.GridWorker, Haizhu, null);
        yield return (Role.Auditor, Haizhu, null);
        yield return (Role.Administrator, Haizhu, null);
    }
}

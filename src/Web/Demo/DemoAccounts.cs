using Microsoft.AspNetCore.Identity;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Demo;

/// <summary>Who may sign in to the demo. Every account has the same password, and Production refuses a database that has them.</summary>
internal sealed class DemoAccounts(DemoWorld world, PortalUsers users, SearchTokens tokens)
{
    /// <summary>Of every demo account.</summary>
    public const string Password = "Demo-2026-Portal";

    /// <summary>Keeps accounts and libraries of the nation's level.</summary>
    public static readonly Actor Registrar = new(
        DemoIds.Account("demo"),
        Role.Administrator,
        RegionCode.Nation
    );

    private string? hash;

    /// <summary>The accounts shown at the start: the shortest way through the portal.</summary>
    public static IReadOnlyList<DemoAccount> Shown { get; } =
    [
        .. DemoCounty.All.SelectMany(county =>
            (DemoAccount[])
                [
                    new($"{county.Short}-plan", Role.Official, county.Code),
                    new($"{county.Short}-check", Role.Official, county.Code),
                    new($"{county.Short}-sign", Role.Official, county.Code),
                    new($"{county.Short}-accept", Role.Official, county.Code),
                    new($"{county.Short}-pay", Role.Official, county.Code),
                    new($"{county.Short}-leader", Role.Official, county.Code),
                    new($"{county.Short}-admin", Role.Administrator, county.Code),
                    new($"{county.Short}-audit", Role.Auditor, county.Code),
                ]
        ),
        .. DemoCounty.All.SelectMany(county =>
            (DemoAccount[])
                [
                    new($"province-{county.Province}", Role.Official, county.Province),
                    new($"province-{county.Province}-admin", Role.Administrator, county.Province),
                ]
        ),
    ];

    /// <summary>Agencies have user names by their place in the list: <c>agency-01</c> and so on.</summary>
    public static IEnumerable<DemoAccount> Agencies(IReadOnlyList<SupplierLine> suppliers) =>
        suppliers.Select(
            (line, i) =>
                new DemoAccount($"agency-{i + 1:00}", Role.Agency, line.Region, line.CreditCode)
        );

    /// <summary>A social worker of each organisation, with the same number: <c>worker-01</c> and so on.</summary>
    public static IEnumerable<DemoAccount> Workers(IReadOnlyList<SupplierLine> suppliers) =>
        suppliers
            .Select((line, i) => (Line: line, Name: WorkerName(i)))
            .Where(each => each.Line.IdNumber is null)
            .Select(each => new DemoAccount(
                each.Name,
                Role.SocialWorker,
                each.Line.Region,
                each.Line.CreditCode
            ));

    /// <summary>An official of each township with a station: <c>town-</c> and its code.</summary>
    public static IEnumerable<DemoAccount> Townships(IEnumerable<string> townships) =>
        townships.Select(township => new DemoAccount(
            $"town-{township}",
            Role.TownshipOfficial,
            RegionCode.AuthorityOf(township),
            Township: township
        ));

    /// <summary>A social worker of each township whose station own people run.</summary>
    public static IEnumerable<DemoAccount> OfficeWorkers(IEnumerable<string> townships) =>
        townships.Select(township => new DemoAccount(
            OfficeWorkerName(township),
            Role.SocialWorker,
            RegionCode.AuthorityOf(township),
            Township: township
        ));

    /// <summary>User name of the social worker of a township's office.</summary>
    public static string OfficeWorkerName(string township) => $"worker-{township}";

    /// <summary>User name of the social worker of an agency by its place in the list.</summary>
    public static string WorkerName(int supplier) => $"worker-{supplier + 1:00}";

    public async Task Open(DemoAccount account, DemoPerson person, CancellationToken ct)
    {
        var id = account.Id;
        var personId = DemoIds.Person(account.UserName);
        var email = $"{account.UserName}@example.invalid";
        var about = await world.Texts.Write(
            personId,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [PersonFields.Name] = person.Name,
                [PersonFields.Phone] = person.Phone,
                [PersonFields.IdNumber] = person.IdNumber,
                [PersonFields.Email] = email,
            },
            ct
        );
        var grant = new NewGrant(
            DemoIds.Of("grant", account.UserName),
            account.Role,
            account.Region,
            account.CreditCode,
            ChinaTime.DateOf(world.Clock.GetUtcNow()),
            null,
            account.Township
        );
        await world.Do(Registrar, new OpenAccount(id, personId, grant), ct, about);
        var user = new PortalUser
        {
            Id = id,
            UserName = account.UserName,
            Person = personId,
            EmailToken = tokens.Of(PersonFields.Email, email),
            LockoutEnabled = true,
        };
        user.PasswordHash = hash ??= users.PasswordHasher.HashPassword(user, Password);
        var made = await users.CreateAsync(user);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException(
                string.Join(' ', made.Errors.Select((IdentityError e) => e.Description))
            );
        }
    }
}

/// <summary>One demo account.</summary>
internal sealed record DemoAccount(
    string UserName,
    Role Role,
    string Region,
    string? CreditCode = null,
    string? Township = null
)
{
    /// <summary>An agency's account is found by its credit code, others by their name.</summary>
    public Guid Id => DemoIds.Account(Role == Role.Agency ? CreditCode ?? UserName : UserName);
}

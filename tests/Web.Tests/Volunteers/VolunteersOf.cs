using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Volunteers.Volunteers;

namespace StationPortal.Web.Tests.Volunteers;

/// <summary>Volunteers made through the decisions that people use: <c>var account = await portal.OpenVolunteer();</c></summary>
internal static class VolunteersOf
{
    public const string Township = "440105001";

    /// <summary>A paper that nobody opens.</summary>
    public static readonly FileRef Paper = new("file.pdf", new string('a', 64), 1000);

    private static int registered;

    /// <summary>Registers somebody with an account, and verifies them as the county does.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="township">9-digit code of where they live.</param>
    /// <param name="birthYear">Years after 2012 need a guardian's consent first.</param>
    /// <param name="verified">Whether the papers were compared.</param>
    public static async Task<TestAccount> OpenVolunteer(
        this PortalFixture portal,
        string township = Township,
        int birthYear = 1990,
        bool verified = true
    )
    {
        var (id, born) = (Guid.CreateVersion7(), BirthOf(birthYear, out var idNumber));
        var who = new Newcomer(
            id,
            "周小明",
            Sex.Female,
            born,
            idNumber,
            township,
            "13900001234",
            $"v-{id:N}@example.cn",
            [],
            [MenuClass.Meals],
            VolunteerRegister.ConsentVersion
        );
        await using var scope = portal.Services.CreateAsyncScope();
        var prepared = await scope
            .ServiceProvider.GetRequiredService<VolunteerRegister>()
            .Prepare(who, null, null, TestAccounts.Password, CancellationToken.None);
        await scope
            .ServiceProvider.GetRequiredService<Decider>()
            .Decide(
                prepared.Decision,
                Actor.Portal(RegionCode.Nation),
                CancellationToken.None,
                parts: prepared.Parts
            );
        if (verified)
        {
            await portal.ByCounty(new VerifyVolunteer(KeyOf(id, township), null), township);
        }

        return new TestAccount(id, prepared.UserName ?? "", OpenVolunteerAccount.GrantOf(id));
    }

    /// <summary>The same, signed in.</summary>
    public static async Task<(TestAccount Account, Visitor Visitor)> SignedInVolunteer(
        this PortalFixture portal,
        string township = Township,
        int birthYear = 1990
    )
    {
        var account = await portal.OpenVolunteer(township, birthYear);
        return (account, await portal.SignIn(account));
    }

    /// <summary>Personal-accident cover for a year from today.</summary>
    public static Task<Commit> Insure(
        this PortalFixture portal,
        TestAccount account,
        string township = Township
    ) =>
        portal.ByCounty(
            new InsureVolunteer(
                KeyOf(account.Id, township),
                null,
                "PA-2026-001",
                Today(portal),
                Today(portal).AddYears(1)
            ),
            township
        );

    /// <summary>A skill without an end.</summary>
    public static Task<Commit> ShowSkill(
        this PortalFixture portal,
        TestAccount account,
        VolunteerSkill skill,
        string township = Township
    ) =>
        portal.ByCounty(
            new ShowSkill(KeyOf(account.Id, township), null, skill, null, Paper),
            township
        );

    /// <summary>A guardian's consent for a year from today.</summary>
    public static Task<Commit> Consent(
        this PortalFixture portal,
        TestAccount account,
        string township = Township
    ) =>
        portal.ByCounty(
            new RecordGuardian(
                KeyOf(account.Id, township),
                null,
                new GuardianPaper(Today(portal), Today(portal).AddYears(1), Paper)
            ),
            township
        );

    /// <summary>An official of the county decides.</summary>
    public static Task<Commit> ByCounty(
        this PortalFixture portal,
        IDecision decision,
        string township = Township
    ) =>
        portal
            .Services.GetRequiredService<Decider>()
            .Decide(
                decision,
                new Actor(Guid.CreateVersion7(), Role.Official, township[..6]),
                CancellationToken.None
            );

    /// <summary>The volunteer's stream.</summary>
    public static StreamKey KeyOf(Guid account, string township = Township) =>
        Volunteer.KeyOf(account, township);

    /// <summary>A birth date and an ID number that nobody else of the test run has.</summary>
    public static DateOnly BirthOf(int year, out string idNumber)
    {
        var no = Interlocked.Increment(ref registered);
        var born = new DateOnly(year, 1, 1).AddDays(no % 360);
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $"110101{born:yyyyMMdd}{2 * (1 + (no / 360)):000}"
        );
        idNumber = body + IdNumber.CheckCharacter(body);
        return born;
    }

    private static DateOnly Today(PortalFixture portal) => ChinaTime.DateOf(portal.Clock.Now);
}

using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Volunteers;

namespace StationPortal.Web.Demo;

/// <summary>The demo's volunteers: registered with their real name, verified, some insured, one below eighteen, the last ones still waiting.</summary>
internal sealed class DemoVolunteers(
    DemoWorld world,
    IServiceProvider services,
    SeasonFile words,
    DemoDiary diary
)
{
    private const int PerCounty = 24;
    private const int Waiting = 2;
    private const int EachInsured = 3;
    private const int OldestYear = 1958;
    private const int YearsApart = 45;

    // Numbers of their own, so that nobody bears another's name.
    private const int FirstPerson = 2000;

    private readonly SearchTokens tokens = services.GetRequiredService<SearchTokens>();
    private readonly DemoData data = DemoData.Read();

    /// <summary><c>volunteer-01</c> and so on; the first half lives in the first county.</summary>
    public static IEnumerable<DemoAccount> Accounts =>
        DemoCounty.All.SelectMany(
            (county, c) =>
                Enumerable
                    .Range(1, PerCounty)
                    .Select(i => new DemoAccount(
                        $"volunteer-{(c * PerCounty) + i:00}",
                        Role.Volunteer,
                        county.Code
                    ))
        );

    public void Write(DateOnly day)
    {
        foreach (var (account, i) in Accounts.Select((account, i) => (account, i)))
        {
            diary.Write(PurchaseDates.At(day, 9).AddMinutes(5 * i), ct => Join(account, i, ct));
            if (i % PerCounty < PerCounty - Waiting)
            {
                diary.Write(
                    PurchaseDates.At(day.AddDays(1), 9).AddMinutes(3 * i),
                    ct => Verify(account, i, ct)
                );
            }
        }
    }

    /// <summary>A verified volunteer of a county.</summary>
    /// <param name="county">6-digit code.</param>
    /// <param name="number">Counts through them in turn.</param>
    /// <param name="insured">With cover for risk items.</param>
    public static Actor Of(string county, int number, bool insured)
    {
        var verified = Accounts
            .Where(account => account.Region == county)
            .Take(PerCounty - Waiting)
            .Where((_, i) => !insured || i % EachInsured == 0)
            .ToList();
        var account = verified[number % verified.Count];
        return new Actor(account.Id, Role.Volunteer, account.Region);
    }

    private static DemoCounty CountyOf(DemoAccount account) =>
        DemoCounty.All.First(county => county.Code == account.Region);

    private static StreamKey KeyOf(DemoAccount account) =>
        Volunteer.KeyOf(account.Id, account.Region);

    private static string HomeOf(DemoAccount account, int number)
    {
        var townships = DemoData
            .ReadStations()
            .Stations.Select(line => line.Township)
            .Where(township => RegionCode.AuthorityOf(township) == account.Region)
            .ToList();
        return townships[number % townships.Count];
    }

    private async Task Join(DemoAccount account, int number, CancellationToken ct)
    {
        var person = DemoPerson.Of(FirstPerson + number, data.Surnames, data.GivenNames);
        var born = new DateOnly(OldestYear + (number * 7 % YearsApart), 1 + (number % 12), 15);
        var sex = number % 3 == 0 ? Sex.Male : Sex.Female;
        var id = IdNumberOf(born, sex, number);
        var about = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Name] = person.Name,
            [PersonFields.Phone] = person.Phone,
            [PersonFields.IdNumber] = id,
            [VolunteerFields.Sex] = sex.ToString(),
            [VolunteerFields.Born] = born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        var owner = DemoIds.Person($"{account.UserName}-registered");
        await world.Do(
            CountyOf(account).Planner,
            new RegisterVolunteer(
                KeyOf(account),
                VolunteerIdentity.KeyOf(
                    Convert.ToHexString(tokens.Of(PersonFields.IdNumber, id)),
                    1
                ),
                new StreamKey(account.Region, owner),
                new Registrant(id, born, sex),
                HomeOf(account, number),
                words.Consent,
                about.ToDictionary(
                    text => text.Key,
                    text => tokens.Fingerprint(owner, text.Value),
                    StringComparer.Ordinal
                ),
                null,
                null
            ),
            ct,
            await world.Texts.Write(owner, about, ct)
        );
    }

    private async Task Verify(DemoAccount account, int number, CancellationToken ct)
    {
        var official = CountyOf(account).Checker;
        var key = KeyOf(account);
        var today = ChinaTime.DateOf(world.Clock.GetUtcNow());
        await world.Do(official, new VerifyVolunteer(key, null), ct);
        await world.Do(
            official,
            new RecordTraining(
                key,
                null,
                DemoIds.Of("training", account.UserName),
                today,
                words.Training,
                90
            ),
            ct
        );
        if (number % PerCounty % EachInsured == 0)
        {
            await world.Do(
                official,
                new InsureVolunteer(
                    key,
                    null,
                    string.Format(CultureInfo.InvariantCulture, words.Policy, number),
                    today,
                    today.AddYears(1).AddDays(-1)
                ),
                ct
            );
        }
    }

    // Of a region that does not exist, so that it is nobody's.
    private static string IdNumberOf(DateOnly born, Sex sex, int number)
    {
        var last = (number * 2 % 10) + (sex == Sex.Male ? 1 : 0);
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $"999999{born:yyyyMMdd}{number % 100:00}{last % 10}"
        );
        return body + IdNumber.CheckCharacter(body);
    }
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Volunteers.Tests.Volunteers;

public sealed class RegisterVolunteerTests
{
    [Fact]
    public void an_adult_registers_with_a_number_and_without_any_date_of_birth_in_the_event()
    {
        var made = Specification
            .GivenNothing()
            .Makes(
                VolunteerWorld.Registering(VolunteerWorld.Born(1990, 5, 6)),
                VolunteerWorld.Portal
            )
            .OfType<VolunteerRegistered>()
            .Single();

        Assert.Equal((null, null, null), (made.AdultFrom, made.FourteenFrom, made.EightFrom));
        Assert.Matches("^440105-[0-9A-Z]{9}$", made.Number);
        Assert.Equal(VolunteerWorld.Account, made.By.Account);
    }

    [Fact]
    public void a_minor_is_an_adult_from_the_first_of_the_month_after_the_birthday()
    {
        var made = Specification
            .GivenNothing()
            .Makes(
                VolunteerWorld.Registering(VolunteerWorld.Born(2010, 5, 6)),
                VolunteerWorld.Portal
            )
            .OfType<VolunteerRegistered>()
            .Single();

        Assert.Equal(new DateOnly(2028, 6, 1), made.AdultFrom);
        Assert.Null(made.FourteenFrom);
    }

    [Fact]
    public void somebody_below_fourteen_registers_only_with_the_guardians_paper_at_a_station()
    {
        var child = VolunteerWorld.Registering(VolunteerWorld.Born(2013, 5, 6));
        Specification
            .GivenNothing()
            .Refused(child, "VO-15", "VolunteerGuardianFirst", VolunteerWorld.Portal);

        var made = Specification
            .Given(OrderWorld.Station, VolunteerWorld.Station)
            .Makes(
                child with
                {
                    Station = OrderWorld.Station,
                    Guardian = new(VolunteerWorld.Today, new(2027, 1, 1), VolunteerWorld.Paper),
                }
            );

        Assert.Equal(
            new DateOnly(2027, 6, 1),
            Assert.Single(made.OfType<VolunteerRegistered>()).FourteenFrom
        );
        Assert.Single(made.OfType<GuardianConsented>());
    }

    [Fact]
    public void what_does_not_fit_the_rules_is_refused_with_its_reason()
    {
        var who = VolunteerWorld.Born(1990, 5, 6);
        var fine = VolunteerWorld.Registering(who);

        Refuses(fine with { Consent = null }, "PD-02", "VolunteerConsentMissing");
        Refuses(fine with { Home = "440105" }, "VO-02", "VolunteerHomeUnknown");
        Refuses(
            fine with
            {
                Who = who with { IdNumber = who.IdNumber[..17] + "Y" },
            },
            "VO-02",
            "VolunteerIdWrong"
        );
        Refuses(
            fine with
            {
                Who = who with { Born = new(1990, 5, 7) },
            },
            "VO-02",
            "VolunteerBirthDiffers"
        );
        Refuses(fine with { Who = who with { Sex = Sex.Male } }, "VO-02", "VolunteerSexDiffers");
        Refuses(
            VolunteerWorld.Registering(VolunteerWorld.Born(2018, 3, 3)),
            "VO-15",
            "VolunteerTooYoung"
        );
    }

    [Fact]
    public void an_id_number_is_registered_once_in_the_nation() =>
        Specification
            .Given(VolunteerWorld.Identity, new IdentityTaken(Guid.NewGuid()))
            .Refused(
                VolunteerWorld.Registering(VolunteerWorld.Born(1990, 5, 6)),
                "VO-02",
                "VolunteerKnownAlready",
                VolunteerWorld.Portal
            );

    [Fact]
    public void a_station_registers_people_of_its_own_township_only()
    {
        var here = VolunteerWorld.Registering(VolunteerWorld.Born(1990, 5, 6)) with
        {
            Station = OrderWorld.Station,
        };
        var given = Specification.Given(OrderWorld.Station, VolunteerWorld.Station);

        Assert.Contains(given.Makes(here), made => made is VolunteerRegistered);
        Assert.Throws<NotInScopeException>(() => given.Makes(here with { Home = "440105002" }));
        Assert.Throws<NotInScopeException>(() =>
            given.Makes(here, OrderWorld.Worker with { Organisation = Guid.NewGuid() })
        );
    }

    [Fact]
    public void what_the_rules_ask_about_somebody_never_reaches_a_log()
    {
        var who = VolunteerWorld.Born(1990, 5, 6);

        Assert.DoesNotContain(
            who.IdNumber,
            VolunteerWorld.Registering(who).ToString(),
            StringComparison.Ordinal
        );
    }

    private static void Refuses(RegisterVolunteer decision, string rule, string code) =>
        Specification.GivenNothing().Refused(decision, rule, code, VolunteerWorld.Portal);
}

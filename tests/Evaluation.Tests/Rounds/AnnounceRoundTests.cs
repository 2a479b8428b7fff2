using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Rounds.RoundWorld;

namespace StationPortal.Evaluation.Tests.Rounds;

public sealed class AnnounceRoundTests
{
    private static readonly AnnounceRound Announce = new(Key, Planned, SchemeKey, 1, 2);

    public static readonly TheoryData<RoundPlan, string> BadPlans = new()
    {
        { Planned with { Name = " " }, "RoundNameMissing" },
        { Planned with { Until = new(2024, 12, 31) }, "RoundDaysReversed" },
        { Planned with { From = new(2026, 3, 3), Until = new(2026, 12, 31) }, "RoundDaysAhead" },
        { Planned with { Year = 2026 }, "RoundYearOutside" },
        { Planned with { SelfUntil = new(2026, 3, 1) }, "SelfUntilPast" },
        { Planned with { ScoreUntil = new(2026, 3, 9) }, "ScoreBeforeSelf" },
    };

    [Fact]
    public void A_round_is_held_by_a_published_version_of_a_scheme_from_above()
    {
        var made = Assert.IsType<RoundAnnounced>(
            Assert.Single(Published(SchemeKey).Makes(Announce))
        );

        Assert.Equal(
            (SchemeKey.Tenant, SchemeKey.Id, 1),
            (made.SchemeTenant, made.Scheme, made.SchemeVersion)
        );
        Published(SchemeKey)
            .Refused(Announce with { SchemeVersion = 2 }, "SchemeNotPublished", "EV-07");
        Assert.Throws<NotInScopeException>(() => Specification.GivenNothing().Makes(Announce));
    }

    [Fact]
    public void A_scheme_of_another_authority_is_refused()
    {
        var others = new StreamKey("440106", Guid.CreateVersion7());

        Published(others).Refused(Announce with { Scheme = others }, "SchemeOfOthers", "EV-07");
    }

    [Theory]
    [MemberData(nameof(BadPlans))]
    public void Name_days_and_year_must_fit(RoundPlan plan, string code) =>
        Published(SchemeKey).Refused(Announce with { Plan = plan }, code);

    [Fact]
    public void A_running_time_can_be_evaluated()
    {
        var running = Planned with { Year = 2026, From = Today, Until = new(2026, 12, 31) };

        Assert.Single(Published(SchemeKey).Makes(Announce with { Plan = running }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_station_has_one_to_five_evaluators(int scorers) =>
        Published(SchemeKey).Refused(Announce with { Scorers = scorers }, "ScorersOutside");

    [Fact]
    public void A_round_is_announced_once_and_by_its_own_authority()
    {
        Published(SchemeKey).And(Key, Announced).Refused(Announce, "RoundIsAnnounced");
        Assert.Throws<NotInScopeException>(() =>
            Published(SchemeKey).Makes(Announce, Official with { Region = "440106" })
        );
    }

    private static Specification Published(StreamKey scheme) =>
        Specification.Given(
            scheme,
            new SchemeCreated("示例体系", null, Official.Holder),
            new SchemeDrafted(1),
            new SchemePublished(1, Official.Holder)
        );
}

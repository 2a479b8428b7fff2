using StationPortal.EventStore;
using StationPortal.Testing;
using StationPortal.Vault;
using Xunit;

namespace StationPortal.Jurisdiction.Tests.Persons;

public sealed class PersonRuleTests
{
    private static readonly Guid Agency = Guid.NewGuid();
    private static readonly StreamKey Key = new("440105", Guid.NewGuid());
    private static readonly DateTimeOffset Now = FakeClock.Start;
    private static readonly DateOnly Today = ChinaTime.DateOf(Now);
    private static readonly Actor Official = new(Guid.NewGuid(), Role.Official, "440105");
    private static readonly Actor Manager = new(Guid.NewGuid(), Role.Agency, "440105", Agency);
    private static readonly PersonRegistered Registered = new(
        Agency,
        new Dictionary<string, string>(StringComparer.Ordinal)
    );

    [Fact]
    public void A_person_whom_no_law_keeps_is_erased() =>
        Assert.Equal(
            [new PersonErased()],
            Specification
                .Given(Key, Registered, new RetentionBegan("GP-46", Today.AddDays(-1)))
                .When(new ErasePerson(Key), Official, Now)
                .Select(change => change.Event)
        );

    [Theory]
    [InlineData("CA-10")]
    [InlineData("GP-46")]
    [InlineData("PD-08")]
    public void Erasure_is_refused_with_the_rule_and_the_last_day_while_a_retention_runs(
        string rule
    )
    {
        var refused = Specification
            .Given(
                Key,
                Registered,
                new RetentionBegan("PD-12", Today),
                new RetentionBegan(rule, Today.AddYears(15))
            )
            .Refused(new ErasePerson(Key), Official, Now, rule, "PersonKept");

        Assert.Equal(Today.AddYears(15), refused.Values[0]);
    }

    [Fact]
    public void The_last_day_of_a_retention_still_keeps() =>
        Specification
            .Given(Key, Registered, new RetentionBegan("GP-46", Today))
            .Refused(new ErasePerson(Key), Official, Now, "GP-46", "PersonKept");

    [Fact]
    public void A_locked_person_is_shown_to_the_audit_only()
    {
        var given = Specification.Given(
            Key,
            Registered,
            new RetentionBegan("GP-46", Today),
            new PersonLocked("GP-46", Today)
        );

        given.Refused(Reveal(RevealPurpose.Contact), Official, Now, "PD-08", "PersonLocked");
        Assert.Single(given.When(Reveal(RevealPurpose.Audit), Official, Now));
    }

    [Fact]
    public void An_erased_person_cannot_be_shown_changed_or_locked()
    {
        var given = Specification.Given(Key, Registered, new PersonErased());

        given.Refused(Reveal(RevealPurpose.Audit), Official, Now, "PD-08", "PersonErased");
        given.Refused(
            new ChangePerson(Key, Registered.Fingerprints),
            Official,
            Now,
            "PD-08",
            "PersonErased"
        );
        given.Refused(new LockPerson(Key), Official, Now, "PD-08", "PersonErased");
    }

    [Fact]
    public void A_locked_person_is_not_changed() =>
        Specification
            .Given(Key, Registered, new PersonLocked("GP-46", Today))
            .Refused(
                new ChangePerson(Key, Registered.Fingerprints),
                Official,
                Now,
                "PD-08",
                "PersonLocked"
            );

    [Fact]
    public void A_look_at_nothing_is_refused() =>
        Specification
            .Given(Key, Registered)
            .Refused(
                new RevealPerson(Key, Guid.NewGuid(), [], RevealPurpose.Contact),
                Official,
                Now,
                "PD-07",
                "RevealNothing"
            );

    [Fact]
    public void A_look_is_an_event_of_its_own_stream_with_fields_and_purpose()
    {
        var look = Reveal(RevealPurpose.Payment);

        var change = Assert.Single(Specification.Given(Key, Registered).When(look, Official, Now));

        Assert.Equal(new StreamKey(Key.Tenant, look.Look), change.Stream);
        Assert.Equal(new PersonRevealed(Key.Id, look.Fields, RevealPurpose.Payment), change.Event);
    }

    [Fact]
    public void Another_county_or_agency_does_not_know_the_person()
    {
        var given = Specification.Given(Key, Registered);
        Actor[] strangers =
        [
            Official with
            {
                Region = "440106",
            },
            Manager with
            {
                Organisation = Guid.NewGuid(),
            },
        ];

        Assert.All(
            strangers,
            stranger =>
                Assert.Throws<NotInScopeException>(() =>
                    given.When(Reveal(RevealPurpose.Contact), stranger, Now)
                )
        );
        Assert.Single(given.When(Reveal(RevealPurpose.Contact), Manager, Now));
    }

    [Fact]
    public void A_retention_told_twice_is_recorded_once() =>
        Assert.Empty(
            Specification
                .Given(Key, Registered, new RetentionBegan("GP-46", Today.AddYears(15)))
                .When(
                    new KeepPersonUntil(Key, "GP-46", Today.AddYears(15)),
                    Actor.Portal("440105"),
                    Now
                )
        );

    private static RevealPerson Reveal(RevealPurpose purpose) =>
        new(Key, Guid.NewGuid(), [PersonFields.Phone], purpose);
}

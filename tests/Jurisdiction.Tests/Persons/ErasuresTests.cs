using StationPortal.EventStore;
using StationPortal.Vault;
using Xunit;

namespace StationPortal.Jurisdiction.Tests.Persons;

public sealed class ErasuresTests(JurisdictionFixture world) : IClassFixture<JurisdictionFixture>
{
    private static readonly Actor Official = new(Guid.NewGuid(), Role.Official, "440105");
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Event_row_and_key_go_together_and_the_history_stays()
    {
        var person = await Register("丁一");
        await Look(person);

        Assert.Null(await world.Get<Erasures>().Erase(person, Official, ct));

        Assert.Empty(await world.Get<SealedTexts>().Read(person.Id, ct));
        Assert.True((await world.Row<PersonRow>(person))!.Erased);
        Assert.Equal(2, (await world.Get<IEventLog>().ReadStream(person, null, ct)).Count);
    }

    [Fact]
    public async Task While_a_law_keeps_the_data_the_person_is_locked_and_stays_readable()
    {
        var person = await Register("丁二");
        var until = ChinaTime.DateOf(world.Clock.Now).AddDays(30);
        await world.Decide(new KeepPersonUntil(person, "GP-46", until), Actor.Portal("440105"));

        var kept = await world.Get<Erasures>().Erase(person, Official, ct);

        Assert.Equal(new KeptPerson("GP-46", until), kept);
        Assert.Equal("丁二", (await world.Get<SealedTexts>().Read(person.Id, ct))["name"]);
        Assert.True((await world.Row<PersonRow>(person))!.Locked);
        await Assert.ThrowsAsync<RuleBrokenException>(() => Look(person));
        Assert.DoesNotContain(person, await world.Get<DueErasures>().Find(ct));

        world.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Contains(person, await world.Get<DueErasures>().Find(ct));
        Assert.Null(await world.Get<Erasures>().Erase(person, Actor.Portal(person.Tenant), ct));
        Assert.Empty(await world.Get<SealedTexts>().Read(person.Id, ct));
        Assert.DoesNotContain(person, await world.Get<DueErasures>().Find(ct));
    }

    [Fact]
    public async Task A_look_is_a_line_of_the_access_log()
    {
        var person = await Register("丁三");
        var look = await Look(person);

        var line = await world.Row<DisclosureRow>(new StreamKey(person.Tenant, look));

        Assert.Equal(
            (person.Id, Official.Account, RevealPurpose.Contact, "Official"),
            (line!.Person, line.Account, line.Purpose, line.Role)
        );
        Assert.Equal([PersonFields.Phone], line.Fields);
    }

    [Fact]
    public async Task A_decision_that_is_refused_leaves_nothing_in_the_vault()
    {
        var person = await Register("丁四");
        var part = await world.Get<SealedTexts>().Write(person.Id, Fields("改名"), ct);

        await Assert.ThrowsAsync<NotInScopeException>(() =>
            world.Decide(
                new ChangePerson(person, Fields("x")),
                Official with
                {
                    Region = "440106",
                },
                part
            )
        );

        Assert.Equal("丁四", (await world.Get<SealedTexts>().Read(person.Id, ct))["name"]);
    }

    private async Task<StreamKey> Register(string name)
    {
        var key = new StreamKey("440105", Guid.CreateVersion7());
        var print = world.Get<SearchTokens>().Fingerprint(key.Id, name);
        await world.Decide(
            new RegisterPerson(key, null, Fields(print)),
            Official,
            await world.Get<SealedTexts>().Write(key.Id, Fields(name), ct)
        );
        return key;
    }

    private async Task<Guid> Look(StreamKey person)
    {
        var look = Guid.CreateVersion7();
        await world.Decide(
            new RevealPerson(person, look, [PersonFields.Phone], RevealPurpose.Contact),
            Official
        );
        return look;
    }

    private static Dictionary<string, string> Fields(string name) =>
        new(StringComparer.Ordinal) { [PersonFields.Name] = name };
}

using Xunit;

namespace StationPortal.Vault.Tests.Keys;

public sealed class RotationTests(VaultFixture vault) : IClassFixture<VaultFixture>
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_rotation_the_old_master_key_is_no_longer_needed_and_everyone_is_still_found()
    {
        var people = Enumerable.Range(0, 30).Select(_ => Guid.NewGuid()).ToList();
        foreach (var person in people)
        {
            await vault.Write(person, (PersonFields.Name, $"人{person}"));
        }

        await vault.Commit(new ErasedOwner(people[0], DateTimeOffset.UnixEpoch));
        var rotated = vault.Keys.Rotated("2");
        Assert.Equal(29, await new OwnerKeys(vault.Database, rotated).RotateToCurrent(ct));
        Assert.Equal(0, await new OwnerKeys(vault.Database, rotated).RotateToCurrent(ct));

        var texts = vault.TextsUnder(rotated.WithoutOldKeys());

        Assert.Equal(29, (await texts.ReadMany(people, ct)).Count);
        Assert.Equal([people[1]], await texts.Find(PersonFields.Name, $"人{people[1]}", ct));
        await Assert.ThrowsAsync<MasterKeyMissingException>(() => vault.Texts.Read(people[1], ct));
    }
}

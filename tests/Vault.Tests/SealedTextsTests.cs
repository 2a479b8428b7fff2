using System.Security.Cryptography;
using Xunit;

namespace StationPortal.Vault.Tests;

public sealed class SealedTextsTests(VaultFixture vault) : IClassFixture<VaultFixture>
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("𠮷田䶮")]
    [InlineData("O'Brien \"Bob\"; drop table vault_texts; --")]
    [InlineData("👩‍👩‍👧 אבג\u0000\r\n")]
    public async Task Any_text_comes_back_as_it_was_written(string text)
    {
        var person = Guid.NewGuid();
        await vault.Write(person, (PersonFields.Name, text), (PersonFields.Notes, text));

        var read = await vault.Texts.Read(person, ct);

        Assert.Equal((text, text), (read[PersonFields.Name], read[PersonFields.Notes]));
        Assert.Contains(person, await vault.Texts.Find(PersonFields.Name, text, ct));
    }

    [Fact]
    public async Task Nothing_readable_is_stored()
    {
        var person = Guid.NewGuid();
        await vault.Write(
            person,
            (PersonFields.Name, "欧阳震华"),
            (PersonFields.Phone, "13912345678")
        );

        var rows = await vault.Scalar<long>(
            """
            select count(*) from vault_texts t left join vault_search s using (owner, name)
            where t.owner = $1 and (position($2 in t.sealed) > 0 or position($3 in t.sealed) > 0 or position($2 in s.token) > 0)
            """,
            person,
            "欧阳震华"u8.ToArray(),
            "13912345678"u8.ToArray()
        );

        Assert.Equal(0, rows);
    }

    [Fact]
    public async Task A_person_is_found_by_each_field_and_by_an_id_number_with_a_slip()
    {
        var person = Guid.NewGuid();
        await vault.Write(
            person,
            (PersonFields.Name, "买买提·阿依古丽"),
            (PersonFields.Phone, "13700001111"),
            (PersonFields.IdNumber, "11010519491231002X")
        );

        Assert.Equal([person], await vault.Texts.Find(PersonFields.Name, "买买提阿依古丽", ct));
        Assert.Equal([person], await vault.Texts.Find(PersonFields.Phone, "+86 137 0000 1111", ct));
        Assert.Equal(
            [person],
            await vault.Texts.Find(PersonFields.IdNumber, "11010519491231002x", ct)
        );
        Assert.Empty(await vault.Texts.Find(PersonFields.IdNumber, "11010519491231012X", ct));
        Assert.Equal([person], await vault.Texts.FindByIdNumberAlmost("11010519491231012X", ct));
    }

    [Fact]
    public async Task A_changed_field_is_found_by_its_new_value_only()
    {
        var person = Guid.NewGuid();
        await vault.Write(person, (PersonFields.Phone, "13600001111"));
        await vault.Write(person, (PersonFields.Phone, "13600002222"));

        Assert.Empty(await vault.Texts.Find(PersonFields.Phone, "13600001111", ct));
        Assert.Equal([person], await vault.Texts.Find(PersonFields.Phone, "13600002222", ct));
    }

    [Fact]
    public async Task A_removed_draft_is_gone()
    {
        var draft = Guid.NewGuid();
        await vault.Write(draft, ("draft", "一"), ("other", "二"));
        await vault.Commit(SealedTexts.Remove(draft, "draft"));

        Assert.Equal(["other"], (await vault.Texts.Read(draft, ct)).Keys);
    }

    [Fact]
    public async Task A_box_copied_to_another_person_does_not_open()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await vault.Write(one, (PersonFields.Name, "甲"));
        await vault.Write(other, (PersonFields.Name, "乙"));
        await vault.Execute(
            $"update vault_texts set sealed = (select sealed from vault_texts where owner = '{one}') where owner = '{other}'"
        );

        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(() =>
            vault.Texts.Read(other, ct)
        );
    }

    [Fact]
    public async Task Two_first_writes_at_once_share_one_key()
    {
        var person = Guid.NewGuid();
        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(index => vault.Write(person, ($"text:{index}", $"{index}")))
        );

        var read = await vault.Texts.Read(person, ct);

        Assert.Equal(16, read.Count);
        Assert.All(read, text => Assert.Equal($"text:{text.Value}", text.Key));
    }

    [Fact]
    public async Task Many_people_are_read_in_one_query()
    {
        var people = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToList();
        foreach (var person in people)
        {
            await vault.Write(person, (PersonFields.Name, person.ToString()));
        }

        var names = await vault.Texts.ReadField([.. people, Guid.NewGuid()], PersonFields.Name, ct);

        Assert.Equal(20, names.Count);
        Assert.All(names, name => Assert.Equal(name.Key.ToString(), name.Value));
    }
}

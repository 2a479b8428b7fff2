using System.Text;
using Xunit;

namespace StationPortal.Vault.Tests.Erasing;

public sealed class ErasureTests(VaultFixture vault) : IClassFixture<VaultFixture>
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_erased_person_is_neither_read_nor_found_nor_written_again()
    {
        var person = Guid.NewGuid();
        await vault.Write(person, (PersonFields.Name, "丁一"));
        var file = await vault.Files.Put(
            person,
            new FileLabel("丁一.pdf", "application/pdf"),
            new MemoryStream([1, 2, 3]),
            ct
        );
        await vault.Commit(file.Part);

        await vault.Commit(new ErasedOwner(person, At));

        Assert.Empty(await vault.Texts.Read(person, ct));
        Assert.Empty(await vault.Texts.Find(PersonFields.Name, "丁一", ct));
        Assert.Null(await vault.Files.Open(person, file.Address, ct));
        await Assert.ThrowsAsync<OwnerErasedException>(() =>
            vault.Write(person, (PersonFields.Name, "丁一"))
        );
    }

    [Fact]
    public async Task A_text_sealed_before_the_erasure_and_committed_after_it_is_not_stored()
    {
        var person = Guid.NewGuid();
        var late = await vault.Texts.Write(
            person,
            new Dictionary<string, string>(StringComparer.Ordinal) { [PersonFields.Name] = "丁二" },
            ct
        );
        await vault.Commit(new ErasedOwner(person, At));

        await vault.Commit(late);

        Assert.Empty(await vault.Texts.Read(person, ct));
        Assert.Empty(await vault.Texts.Find(PersonFields.Name, "丁二", ct));
    }

    [Fact]
    public async Task Nothing_of_the_key_stays_in_the_row()
    {
        var person = Guid.NewGuid();
        await vault.Write(person, (PersonFields.Name, "丁三"));
        await vault.Commit(new ErasedOwner(person, At));

        Assert.True(
            await vault.Scalar<bool>(
                "select wrapped is null and master is null and erased_at = $2 from vault_keys where owner = $1",
                person,
                At
            )
        );
    }

    [Fact]
    public async Task Someone_whom_a_restored_backup_brought_back_is_erased_again()
    {
        var person = Guid.NewGuid();
        await vault.Write(person, (PersonFields.Name, "丁四"));
        await vault.Execute(
            "create table saved_keys as table vault_keys; create table saved_texts as table vault_texts"
        );
        await vault.Commit(new ErasedOwner(person, At));
        Assert.Equal(0, await vault.Journal("restored.txt").Reconcile(ct));
        await vault.Execute(
            $"""
            update vault_keys set (master, wrapped, erased_at) = (select s.master, s.wrapped, s.erased_at from saved_keys s where s.owner = '{person}') where owner = '{person}';
            insert into vault_texts select * from saved_texts where owner = '{person}';
            """
        );
        Assert.Equal("丁四", (await vault.Texts.Read(person, ct))[PersonFields.Name]);

        Assert.Equal(1, await vault.Journal("restored.txt").Reconcile(ct));

        Assert.Empty(await vault.Texts.Read(person, ct));
        Assert.Equal(0, await vault.Journal("restored.txt").Reconcile(ct));
    }

    [Fact]
    public async Task The_journal_holds_ids_and_times_only()
    {
        var person = Guid.NewGuid();
        await vault.Write(person, (PersonFields.Name, "丁五"));
        await vault.Commit(new ErasedOwner(person, At));
        await vault.Journal("plain.txt").Reconcile(ct);

        var journal = await File.ReadAllTextAsync(
            vault.JournalPath("plain.txt"),
            Encoding.UTF8,
            ct
        );

        Assert.Contains($"{person:D} 2026-03-02T01:00:00", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("丁五", journal, StringComparison.Ordinal);
    }
}

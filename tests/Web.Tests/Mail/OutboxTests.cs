using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Vault;
using StationPortal.Web.Hosting;
using StationPortal.Web.Mail;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Mail;

/// <summary>Two processes of the portal, a real SMTP server.</summary>
public sealed class OutboxTests(TestServer server, MailSink sink)
    : IClassFixture<MailSink>,
        IAsyncLifetime
{
    private const string County = "440105";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly PostgresFixture postgres = new(server);
    private readonly FakeClock clock = new();
    private readonly string folder = TestFolder.New("mail");
    private readonly List<PortalHost> processes = [];

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        for (var i = 0; i < 2; i++)
        {
            processes.Add(await Start(clock));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.App.StopAsync();
            await process.DisposeAsync();
        }

        await postgres.DisposeAsync();
        TestFolder.Delete(folder);
    }

    [Fact]
    public async Task A_mail_leaves_in_both_languages_with_an_id_of_its_own()
    {
        var id = await Write(await Person("zhang@example.test"));

        await Send();

        var mail = await Taken($"<{id:N}@stationportal.example>");
        Assert.Equal("zhang@example.test", mail.To);
        Assert.Equal("portal", mail.User);
        Assert.Contains("试", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 09:00", mail.Text, StringComparison.Ordinal);
        Assert.Contains("No reply is needed", mail.Text, StringComparison.Ordinal);
        await Poll.Until(async () => await State(id) == "sent");
    }

    [Fact]
    public async Task Two_processes_send_each_of_fifty_mails_once()
    {
        var person = await Person("many@example.test");
        for (var i = 0; i < 50; i++)
        {
            await Write(person);
        }

        await Task.WhenAll(processes.SelectMany(process => new[] { Send(process), Send(process) }));

        await Poll.Until(async () =>
            await postgres.Scalar<long>("select count(*) from mail_outbox where state <> 'sent'")
            == 0
        );
        await Poll.Until(() => Of("many@example.test").Count >= 50);
        Assert.Equal(50, Of("many@example.test").Count);
        Assert.Equal(50, Of("many@example.test").Select(m => m.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task A_mail_that_is_put_off_goes_again_after_a_pause_under_the_same_id()
    {
        var id = await Write(await Person("later@example.test"));
        var messageId = $"<{id:N}@stationportal.example>";

        await Send();
        await Poll.Until(async () => await Failure(id) is not null);
        Assert.Contains(messageId, sink.PutOff);
        await Send();
        Assert.Equal("waiting", await State(id));

        clock.Advance(TimeSpan.FromMinutes(2));
        await Send();

        await Taken(messageId);
        await Poll.Until(async () => await State(id) == "sent");
    }

    [Fact]
    public async Task A_mail_that_is_refused_for_good_waits_for_an_administrator()
    {
        var id = await Write(await Person("never@example.test"));

        await Send();
        await Poll.Until(async () => await State(id) == "dead");
        Assert.DoesNotContain("never@", await Failure(id), StringComparison.Ordinal);

        var outbox = processes[0].App.Services.GetRequiredService<Outbox>();
        Assert.False(await outbox.SendAgain(id, "5301", clock.Now, None));
        Assert.True(await outbox.SendAgain(id, County, clock.Now, None));
        Assert.False(await outbox.SendAgain(id, County, clock.Now, None));
        Assert.Equal("waiting", await State(id));
        await Send();
        await Poll.Until(async () => await State(id) == "dead");
    }

    [Fact]
    public async Task A_mail_whose_sender_was_killed_goes_out_again_under_the_same_id()
    {
        var id = await Write(await Person("killed@example.test"));
        await Send();
        var messageId = (await Taken($"<{id:N}@stationportal.example>")).MessageId;

        // As a process leaves it that dies between the server's answer and the note of it.
        await postgres.Execute(
            $"update mail_outbox set state = 'waiting', claimed_until = now() + interval '1 minute' where id = '{id}'"
        );
        await Send();
        Assert.Single(Of("killed@example.test"));
        await postgres.Execute(
            $"update mail_outbox set claimed_until = now() - interval '1 second' where id = '{id}'"
        );
        await Send();

        await Poll.Until(() => Of("killed@example.test").Count == 2);
        Assert.All(Of("killed@example.test"), mail => Assert.Equal(messageId, mail.MessageId));
    }

    [Fact]
    public async Task A_mail_of_a_transaction_that_fails_is_never_sent()
    {
        var mail = new OutgoingMail(County, new TrialMail(Guid.NewGuid(), clock.Now), clock.Now);

        await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var batch = postgres.DataSource.CreateBatch();
            mail.AddTo(batch);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("select 1 / 0"));
            await batch.ExecuteNonQueryAsync(None);
        });

        Assert.Null(await State(mail.Id));
    }

    [Fact]
    public async Task Timers_of_two_processes_send_each_mail_once_without_being_asked()
    {
        var person = await Person("timers@example.test");
        for (var i = 0; i < 20; i++)
        {
            await Write(person);
        }

        await using var one = await Start(new HostClock(clock.Now.AddSeconds(8)));
        await using var two = await Start(new HostClock(clock.Now.AddSeconds(8)));

        await Poll.Until(() => Of("timers@example.test").Count >= 20, seconds: 60);
        await Poll.Until(async () =>
            await postgres.Scalar<long>("select count(*) from mail_outbox where state <> 'sent'")
            == 0
        );
        await one.App.StopAsync();
        await two.App.StopAsync();
        Assert.Equal(20, Of("timers@example.test").Select(m => m.MessageId).Distinct().Count());
        Assert.Equal(20, Of("timers@example.test").Count);
    }

    private Task<PortalHost> Start(TimeProvider time) =>
        PortalFixture.Start(
            postgres.ConnectionString,
            folder,
            time,
            "--Mail:Host=127.0.0.1",
            $"--Mail:Port={sink.Port}",
            "--Mail:User=portal",
            "--Mail:Password=of-the-test",
            "--Mail:From=portal@stationportal.example"
        );

    private Task Send() => Send(processes[0]);

    private static async Task Send(PortalHost process)
    {
        await using var scope = process.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendMails>().Run(None);
    }

    private async Task<Guid> Person(string address)
    {
        var person = Guid.CreateVersion7();
        var texts = processes[0].App.Services.GetRequiredService<SealedTexts>();
        var part = await texts.Write(
            person,
            new Dictionary<string, string> { [PersonFields.Email] = address },
            None
        );
        await using var batch = postgres.DataSource.CreateBatch();
        part.AddTo(batch);
        await batch.ExecuteNonQueryAsync(None);
        return person;
    }

    private async Task<Guid> Write(Guid person)
    {
        var mail = new OutgoingMail(County, new TrialMail(person, clock.Now), clock.Now);
        await using var batch = postgres.DataSource.CreateBatch();
        mail.AddTo(batch);
        await batch.ExecuteNonQueryAsync(None);
        return mail.Id;
    }

    private Task<string?> State(Guid id) =>
        postgres.Scalar<string>("select state from mail_outbox where id = $1", id);

    private Task<string?> Failure(Guid id) =>
        postgres.Scalar<string>("select failure from mail_outbox where id = $1", id);

    private async Task<TakenMail> Taken(string messageId)
    {
        await Poll.Until(() => sink.Taken.Any(mail => mail.MessageId == messageId));
        return sink.Taken.Single(mail => mail.MessageId == messageId);
    }

    private List<TakenMail> Of(string address) => [.. sink.Taken.Where(mail => mail.To == address)];
}

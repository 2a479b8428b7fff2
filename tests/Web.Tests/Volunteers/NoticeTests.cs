using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Hosting;
using StationPortal.Web.Sms;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Volunteers.Notices;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers;

public sealed class NoticeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";
    private const string Title = "代购生活用品";
    private static readonly DutyHolder By = new(Guid.CreateVersion7(), null);

    [Fact]
    public async Task A_claim_is_told_by_mail_and_text_message_once_and_without_any_name()
    {
        var account = await portal.OpenVolunteer();
        var order = await Placed("20260302-N1");
        await Append(
            order,
            new OrderClaimed(account.Id, "440000", Waits: false),
            new OrderCancelled(CancelReasonOf(), [account.Id], By)
        );

        var messages = await Messages("20260302-N1");

        Assert.Equal(2, messages.Count);
        Assert.All(
            messages,
            message =>
            {
                Assert.StartsWith("13900001234\n", message, StringComparison.Ordinal);
                Assert.Contains(Title, message, StringComparison.Ordinal);
                Assert.DoesNotContain("周小明", message, StringComparison.Ordinal);
            }
        );
        Assert.Contains(
            messages,
            message => message.Contains("您已认领", StringComparison.Ordinal)
        );
        Assert.Contains(
            messages,
            message => message.Contains("不必前往", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Waiting_approval_refusal_and_moving_up_are_told_each_in_their_words()
    {
        var (one, two) = (await portal.OpenVolunteer(), await portal.OpenVolunteer());
        var order = await Placed("20260302-N2", places: 2);
        await Append(
            order,
            new OrderClaimed(one.Id, "440000", Waits: true),
            new ClaimApproved(one.Id, By),
            new OrderClaimed(two.Id, "440000", Waits: false, FromWaiting: true),
            new ClaimTurnedDown(two.Id, TurnDownReason.NotSkilledEnough, By)
        );

        var messages = string.Concat(await Messages("20260302-N2"));

        foreach (var words in new[] { "待社工站同意", "社工站已同意", "自动递补", "没有同意" })
        {
            Assert.Contains(words, messages, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_evening_before_a_service_its_volunteers_are_reminded_once()
    {
        var account = await portal.OpenVolunteer();
        var order = await Placed("20260302-N3", portal.Clock.Now.AddDays(1));
        await Append(order, new OrderClaimed(account.Id, "440000", Waits: false));

        for (var times = 0; times < 2; times++)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            await ActivatorUtilities
                .CreateInstance<RemindOfServices>(scope.ServiceProvider)
                .Run(CancellationToken.None);
        }

        Assert.Single(
            await Messages("20260302-N3"),
            message => message.Contains("提醒您明天的服务", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_ends_soon_is_told_to_the_volunteer()
    {
        var account = await portal.OpenVolunteer();
        await portal.ByCounty(
            new InsureVolunteer(
                VolunteersOf.KeyOf(account.Id),
                null,
                "PA-2026-009",
                new DateOnly(2026, 3, 1),
                new DateOnly(2026, 3, 20)
            )
        );

        await portal.RunTimedJobs();
        await portal.RunTimedJobs();

        Assert.Single(
            await Messages("2026-03-20"),
            message => message.Contains("人身意外伤害保险", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_person_served_is_told_that_a_rating_will_be_asked_for()
    {
        var person = Guid.CreateVersion7();
        await Write(
            await portal
                .Services.GetRequiredService<SealedTexts>()
                .Write(
                    person,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [PersonFields.Phone] = "13700007777",
                    },
                    CancellationToken.None
                )
        );
        var order = await Placed("20260302-N4", person: person);
        await Append(
            order,
            new OrderTakenOn(null, By),
            new OrderDoneByStaff(portal.Clock.Now, 30, OrderOutcome.Done, null, By)
        );

        var message = Assert.Single(await Messages("20260302-N4"));

        Assert.StartsWith("13700007777\n", message, StringComparison.Ordinal);
        Assert.Contains("12349", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_to_somebody_without_a_phone_is_given_up_at_once()
    {
        var sms = new OutgoingSms(
            County,
            new RegistrationRepeatedMail(Guid.CreateVersion7()),
            portal.Clock.Now
        );
        await Write(sms);

        await Messages("nothing");

        Assert.Equal(
            "dead",
            await portal.Postgres.Scalar<string>(
                "select state from sms_outbox where id = $1",
                sms.Id
            )
        );
    }

    [Fact]
    public async Task A_gateway_that_cannot_write_says_so_without_the_number()
    {
        var file = Path.Combine(TestFolder.New("sms"), "taken");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var gateway = new FileSmsGateway(
            Options.Create(new SmsSettings { Folder = file }),
            portal.Services.GetRequiredService<PortalSettings>()
        );

        var refused = await Assert.ThrowsAsync<SmsRefusedException>(() =>
            gateway.Send(
                new RenderedSms(Guid.NewGuid(), "13900001234", "text"),
                TestContext.Current.CancellationToken
            )
        );

        Assert.False(refused.ForGood);
        Assert.DoesNotContain("1390000", refused.ToString(), StringComparison.Ordinal);
        TestFolder.Delete(Path.GetDirectoryName(file) ?? "");
    }

    private static CancelReason CancelReasonOf() => Enum.GetValues<CancelReason>()[0];

    // Everything that was sent about an order; the files' names are ids.
    private async Task<IReadOnlyList<string>> Messages(string about)
    {
        await portal.CaughtUp();
        await using var scope = portal.Services.CreateAsyncScope();
        var send = scope.ServiceProvider.GetRequiredService<SendSms>();
        await send.Run(CancellationToken.None);
        await send.Run(CancellationToken.None);
        var folder = Directory.CreateDirectory(Path.Combine(portal.Folder, "sms"));
        var files = Directory.GetFiles(folder.FullName);
        Assert.All(files, file => Assert.Matches("^[0-9a-f]{32}\\.txt$", Path.GetFileName(file)));
        var all = await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file)));
        return [.. all.Where(text => text.Contains(about, StringComparison.Ordinal))];
    }

    private async Task<StreamKey> Placed(
        string number,
        DateTimeOffset? from = null,
        int places = 1,
        Guid? person = null
    )
    {
        var key = new StreamKey(County, Guid.CreateVersion7());
        var begins = from ?? portal.Clock.Now.AddDays(3);
        await Append(
            key,
            new OrderPlaced(
                number,
                Guid.CreateVersion7(),
                person ?? Guid.CreateVersion7(),
                "440105001002",
                null,
                new MenuItem(
                    "B04",
                    MenuClass.Meals,
                    MenuKind.Service,
                    Title,
                    "",
                    48,
                    [Doer.Volunteer],
                    null,
                    Risk: false,
                    AdultsOnly: false,
                    AgreementNeeded: false,
                    60,
                    places,
                    0m,
                    null,
                    [],
                    Example: true
                ),
                1,
                OrderChannel.Visit,
                Urgency.InStages,
                begins,
                begins.AddHours(2),
                begins.AddHours(4),
                places,
                null,
                null,
                new OrderCause(),
                By
            ),
            new OrderPutOnBoard(begins, By)
        );
        return key;
    }

    private async Task Append(StreamKey key, params object[] events)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        foreach (var e in events)
        {
            await scope
                .ServiceProvider.GetRequiredService<Decider>()
                .Decide(new Happened(key, e), Actor.Portal(County), CancellationToken.None);
        }
    }

    private async Task Write(ITransactionPart part)
    {
        await using var batch = portal
            .Services.GetRequiredService<NpgsqlDataSource>()
            .CreateBatch();
        part.AddTo(batch);
        await batch.ExecuteNonQueryAsync();
    }

    // How an order goes its way is tested elsewhere; here only its events matter.
    [AllowedFor]
    private sealed record Happened(StreamKey Key, object Event) : IDecision<Order>
    {
        public StreamKey Stream => Key;

        public IEnumerable<object> Decide(Order? state, DecisionContext context) => [Event];
    }
}

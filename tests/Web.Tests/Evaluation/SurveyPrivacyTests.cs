using System.Net;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>Who answered what stays with the person: in the order of the words, by links, and after an erasure (EV-17).</summary>
public sealed class SurveyPrivacyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Agency = "52440105MJK9703033";

    [Fact]
    public async Task Words_stand_in_no_order_that_tells_who_said_them()
    {
        var (path, evaluator) = await Drawn("钱小红", "孙大勇");
        await Answer(await Link(evaluator, path, 1), "讲得清楚");
        await Answer(await Link(evaluator, path, 2), "来得勤");
        var closed = await evaluator.Send(await evaluator.Get(path), $"{path}/close");

        // The timeline beneath tells that number 1 answered first.
        Assert.True(
            closed.Text.IndexOf("来得勤", StringComparison.Ordinal)
                < closed.Text.IndexOf("讲得清楚", StringComparison.Ordinal),
            closed.Text
        );
    }

    [Fact]
    public async Task The_organiser_who_scores_too_gets_no_link_to_answer_by()
    {
        var (path, evaluator) = await Drawn("钱小红");
        var link = await Link(evaluator, path, 1);
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var page = await official.Get(path);

        Assert.False(page.Has($"form[action='{path}/1/link']"));
        // The evaluator's own link still stands.
        Assert.Equal(HttpStatusCode.OK, (await new Visitor(portal.NewClient()).Get(link)).Status);
    }

    [Fact]
    public async Task The_page_behind_a_link_is_kept_and_passed_on_by_nobody()
    {
        var (path, evaluator) = await Drawn("钱小红");
        var link = await Link(evaluator, path, 1);

        using var answer = await portal.NewClient().GetAsync(new Uri(link, UriKind.Relative));

        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var done = await Answer(link, "来得勤");
        Assert.DoesNotContain(link, done.Address.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await new Visitor(portal.NewClient()).Get(link)).Status
        );
    }

    [Fact]
    public async Task The_link_of_somebody_who_was_erased_opens_nothing_and_nobody_answers_for_them()
    {
        var (path, evaluator) = await Drawn("钱小红");
        var link = await Link(evaluator, path, 1);
        var anyone = new Visitor(portal.NewClient());
        var open = await anyone.Get(link);
        var call = await evaluator.Get($"{path}/1");
        await Erase(path);

        var late = await anyone.Send(
            open,
            link,
            ("Form.Lines[0].Stars", "1"),
            ("Form.Words", "来得勤")
        );
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        var forged = await evaluator.Send(
            call,
            $"{path}/1",
            ("Form.Lines[0].Stars", "5"),
            ("Form.Words", "很好")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.Status);
        Assert.Contains("已经删除", forged.Messages, StringComparison.Ordinal);
    }

    private async Task<(string Path, Visitor Evaluator)> Drawn(params string[] names)
    {
        var chair = await portal.Open(Role.Evaluator, "440000");
        var station = await EvaluatedStation.Of(portal, Agency, [chair.Id]);
        foreach (var name in names)
        {
            await station.Looks(portal, name);
        }

        await portal.CaughtUp();
        var path = $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}/survey";
        var evaluator = await portal.SignIn(chair);
        await evaluator.Send(await evaluator.Get(path), $"{path}/draw");
        return (path, evaluator);
    }

    private static async Task<string> Link(Visitor evaluator, string path, int no) =>
        AskedPeople.LinkIn(await evaluator.Send(await evaluator.Get(path), $"{path}/{no}/link"));

    private async Task<Page> Answer(string link, string words)
    {
        var anyone = new Visitor(portal.NewClient());
        var done = await anyone.Send(
            await anyone.Get(link),
            link,
            ("Form.Lines[0].Stars", "4"),
            ("Form.Words", words)
        );
        Assert.Contains("谢谢", done.Text, StringComparison.Ordinal);
        return done;
    }

    // As the law's end of keeping does it: the record says so and the key is gone.
    private async Task Erase(string path)
    {
        var parts = path.Split('/');
        var survey = await portal.Read<Survey>(Survey.KeyOf(new(parts[2], Guid.Parse(parts[3]))));
        var person = new StreamKey(survey.Drawn.County, survey.Drawn.People[0].Person);
        await portal.Write<Person>(
            person,
            [new ErasedOwner(person.Id, portal.Clock.Now)],
            [new PersonErased()]
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Hosting;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>One drawn person: the recorded look before a call, calls in vain, what was said, the link to answer without a call.</summary>
[Roles(Role.Evaluator)]
[Route("/assessments/{tenant}/{id:guid}/survey/{no:int}")]
public sealed class SurveyCallController(
    SurveyDesk desk,
    SealedTexts vault,
    Looks looks,
    LinkTokens tokens,
    PortalSettings settings
) : PortalController
{
    private static readonly IReadOnlyList<string> Shown = [PersonFields.Name, PersonFields.Phone];

    [HttpGet("")]
    public async Task<IActionResult> Call(StreamKey key, int no, Guid? look, CancellationToken ct)
    {
        var view = await desk.Of(key, Me, ct);
        var person = Require(view, no);
        return View(
            "Call",
            new SurveyCallView(
                view,
                person,
                await Open(view, person, look, ct),
                OpinionForm.Of(view.Lines)
            )
        );
    }

    [HttpPost("reveal")]
    public Task<IActionResult> Reveal(
        StreamKey key,
        int no,
        [Bind(Prefix = "Press")] PressSurveyForm press,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(press);
        return Submit(
            press,
            async stop =>
            {
                var view = await desk.Of(key, Me, stop);
                var person = new StreamKey(view.Row.County, Require(view, no).Person);
                return new Proposal(new RevealSampledPerson(key, no, person, press.Once, Shown));
            },
            again: () => Call(key, no, (Guid?)null, ct),
            done: () => Redirect($"{HrefOf(key)}/{no}?look={press.Once}"),
            banner: "Persons.Revealed"
        );
    }

    [HttpPost("tried")]
    public Task<IActionResult> Tried(
        StreamKey key,
        int no,
        [Bind(Prefix = "Press")] PressSurveyForm press,
        CancellationToken ct
    ) =>
        Submit(
            press,
            () => new TrySurveyCall(key, no),
            again: () => Call(key, no, (Guid?)null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Survey.Tried"
        );

    [HttpPost("")]
    public Task<IActionResult> Call(
        StreamKey key,
        int no,
        OpinionForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var view = await desk.Of(key, Me, stop);
                var person = new StreamKey(view.Row.County, Require(view, no).Person);
                var (words, parts) = await desk.Seal(person, form, stop);
                return new Proposal(
                    new GiveOpinionByPhone(key, no, person, form.Answers, words),
                    parts
                );
            },
            again: () => Call(key, no, (Guid?)null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Survey.Given"
        );

    /// <summary>The answer itself shows the link, since no address may carry it; a second press of the same form shows none.</summary>
    [HttpPost("link")]
    public async Task<IActionResult> Link(
        StreamKey key,
        int no,
        PressSurveyForm form,
        CancellationToken ct
    )
    {
        Require(await desk.Of(key, Me, ct), no);
        var token = LinkTokens.New();
        var print = tokens.Fingerprint(token);
        var answer = await Submit(
            form,
            () => new MakeSurveyLink(key, no, print),
            again: () => Overview(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Survey.LinkMade"
        );
        var view = await desk.Of(key, Me, ct);
        var person = Require(view, no);
        if (answer is not RedirectResult || person.Link != print || view.Survey is not { } survey)
        {
            return answer;
        }

        Response.Headers.CacheControl = "no-store";
        TempData.Clear();
        var address = new Uri(settings.Address, $"/survey/{token}").ToString();
        return View(
            "Link",
            new SurveyLinkView(
                HrefOf(key),
                no,
                view.NameOf(person),
                view.Row.StationName,
                address,
                QrPicture.Of(address),
                survey.Until
            )
        );
    }

    private async Task<IActionResult> Overview(StreamKey key, CancellationToken ct) =>
        View("Survey", await desk.Of(key, Me, ct));

    private async Task<IReadOnlyDictionary<string, string>> Open(
        SurveyView view,
        SurveyPerson person,
        Guid? look,
        CancellationToken ct
    )
    {
        var key = new StreamKey(view.Row.County, person.Person);
        var open = await looks.Open(look, key, Me, ct);
        var texts = open.Count == 0 ? null : await vault.Read(person.Person, ct);
        return Shown
            .Where(field => open.Contains(field) && texts?.ContainsKey(field) == true)
            .ToDictionary(
                field => field,
                field => texts?.GetValueOrDefault(field) ?? "",
                StringComparer.Ordinal
            );
    }

    private static SurveyPerson Require(SurveyView view, int no) =>
        view.Survey?.People.FirstOrDefault(one => one.No == no)
        ?? throw new NotInScopeException(nameof(SurveyPerson));

    private static string HrefOf(StreamKey key) => $"/assessments/{key.Tenant}/{key.Id}/survey";
}

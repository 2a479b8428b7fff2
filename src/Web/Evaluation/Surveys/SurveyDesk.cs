using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>Gathers a survey for those who call and watch, and finds the survey behind a link.</summary>
public sealed class SurveyDesk(
    Reach reach,
    ReadModels db,
    IEventLog log,
    AssessmentDesk assessments,
    KnownNames names,
    SealedTexts vault,
    LinkTokens tokens
)
{
    /// <summary>How what somebody said in their own words is named in the vault.</summary>
    public static string NameOf(Guid words) => $"opinion:{words:N}";

    /// <summary>The survey of a station in a round with its people, masked.</summary>
    /// <exception cref="NotInScopeException">None of the reader's business; agencies and stations have none.</exception>
    public async Task<SurveyView> Of(StreamKey assessment, Actor actor, CancellationToken ct)
    {
        var row = await assessments.Get(assessment, actor, ct);
        var survey = await reach
            .Rows<SurveyRow>()
            .SingleOrDefaultAsync(
                one => one.TenantId == assessment.Tenant && one.Assessment == assessment.Id,
                ct
            );
        var state =
            await log.Find<Assessment>(assessment, ct)
            ?? throw new NotInScopeException(nameof(Assessment));
        var people = survey?.People ?? [];
        return new(
            row,
            survey,
            await names.People(people.Select(one => one.Person), ct),
            state.Opinions
        )
        {
            Lines = await LinesOf(state, ct),
            MayLead =
                actor.Role == Role.Official
                    ? actor.Region == assessment.Tenant
                    : actor.Role == Role.Evaluator && state.Chair == actor.Account,
            MayCall = actor.Role == Role.Evaluator,
            Stars = survey is { Closed: true }
                ? await StarsOf(survey, ct)
                : new Dictionary<string, StarSum>(StringComparer.Ordinal),
            Words = survey is { Closed: true } ? await WordsOf(survey, ct) : [],
        };
    }

    private async Task<Dictionary<string, StarSum>> StarsOf(SurveyRow survey, CancellationToken ct)
    {
        var state = await log.Find<Survey>(new StreamKey(survey.TenantId, survey.Id), ct);
        return (state?.Answers.Values ?? [])
            .SelectMany(given => given.Answers)
            .GroupBy(answer => answer.Code, StringComparer.Ordinal)
            .ToDictionary(
                line => line.Key,
                line => new StarSum(line.Count(), line.Sum(answer => answer.Stars)),
                StringComparer.Ordinal
            );
    }

    /// <summary>Whom the station looked after within the evaluated days and who can be asked: not dead, not erased. By their record, with the person in the vault.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> Candidates(
        AssessmentRow row,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(row);
        var tag = PersonServedRow.StationTag(row.Station);
        var people = await db.Set<PersonServedRow>()
            .Where(one =>
                one.TenantId == row.County
                && (
                    one.Station == row.Station
                    || (one.EarlierStations != "" && one.EarlierStations.Contains(tag))
                )
                && one.From <= row.Until
                && (one.LetGoOn == null || one.LetGoOn >= row.From)
                && one.LetGoReason != LetGoReason.Died
                && one.ErasedOn == null
            )
            .ToListAsync(ct);
        return people
            .Where(one => one.AsOf(row.Until).Station == row.Station)
            .DistinctBy(one => one.Person)
            .ToDictionary(one => one.Id, one => one.Person);
    }

    /// <summary>The survey and number behind a link, or <c>null</c> when it takes no answer: unknown, replaced, answered, closed, given up, past its day, of somebody erased. Nobody is told which. Reads past the reach, since the link is the right to answer.</summary>
    public async Task<OpenSurvey?> Find(string token, DateOnly today, CancellationToken ct)
    {
        if (!LinkTokens.IsToken(token))
        {
            return null;
        }

        var print = tokens.Fingerprint(token);
        var mark = SurveyRow.Mark(print);
        var survey = await db.Set<SurveyRow>()
            .SingleOrDefaultAsync(
                one => !one.Closed && one.Until >= today && one.Links.Contains(mark),
                ct
            );
        var person = survey?.People.FirstOrDefault(one => one.Link == print);
        if (survey is null || person is not { Answered: null })
        {
            return null;
        }

        var key = new StreamKey(survey.TenantId, survey.Assessment);
        var owner = new StreamKey(survey.County, person.Person);
        return
            await log.Find<Assessment>(key, ct) is { Status: AssessmentStatus.Scoring } state
            && await HasData(owner, ct)
            ? new(
                token,
                print,
                key,
                person,
                owner,
                state.Opened.Station.Name,
                await LinesOf(state, ct)
            )
            : null;
    }

    /// <summary>Seals what somebody said in their own words under themselves; nothing of somebody whose data are gone, which the decision refuses.</summary>
    public async Task<(Guid? Words, IReadOnlyList<ITransactionPart> Parts)> Seal(
        StreamKey person,
        OpinionForm form,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        var said = form.Words?.Trim() ?? "";
        if (said.Length == 0 || !await HasData(person, ct))
        {
            return (null, []);
        }

        var text = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [NameOf(form.Once)] = said,
        };
        return (form.Once, [await vault.Write(person.Id, text, ct)]);
    }

    private async Task<bool> HasData(StreamKey person, CancellationToken ct) =>
        await log.Find<Person>(person, ct) is { Erased: false, Locked: false };

    private async Task<IReadOnlyList<SurveyLine>> LinesOf(Assessment state, CancellationToken ct)
    {
        var scheme = await log.Find<Scheme>(
            new StreamKey(state.Opened.SchemeTenant, state.Opened.Scheme),
            ct
        );
        var version = scheme?.Of(state.Opened.SchemeVersion);
        return
        [
            .. state
                .LeavesOf(ScoringPart.PeopleServed)
                .Select(item => new SurveyLine(
                    item.Code,
                    version?.Find(item.Code)?.Name ?? item.Code,
                    item.Points
                )),
        ];
    }

    // Without numbers and ordered by the words themselves: the order in which they were said stands beside the numbers in the timeline.
    private async Task<IReadOnlyList<string>> WordsOf(SurveyRow survey, CancellationToken ct)
    {
        var state = await log.Find<Survey>(new StreamKey(survey.TenantId, survey.Id), ct);
        var wanted = (state?.Answers.Values ?? [])
            .Select(given => given.Words)
            .OfType<Guid>()
            .Select(NameOf)
            .ToHashSet(StringComparer.Ordinal);
        var texts = await vault.ReadMany([.. survey.People.Select(one => one.Person)], ct);
        return
        [
            .. texts
                .Values.SelectMany(one => one)
                .Where(text => wanted.Contains(text.Key))
                .Select(text => text.Value)
                .Order(StringComparer.Ordinal),
        ];
    }
}

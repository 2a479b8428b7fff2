using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>Prepares the pages after scoring: the record, its result, and files that come with a form.</summary>
public sealed class AfterDesk(AssessmentDesk desk, ResultDesk results, Uploads uploads)
{
    /// <summary>The page of one form. Authorities above read the result on its own page; the forms are the organiser's.</summary>
    /// <exception cref="NotInScopeException">Out of reach, another authority's, or without a result.</exception>
    public async Task<AfterPage<TForm>> Page<TForm>(
        StreamKey key,
        Actor actor,
        string action,
        TForm form,
        CancellationToken ct,
        Func<ResultView, AfterPage<TForm>, AfterPage<TForm>>? about = null
    )
        where TForm : PortalForm
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role == Role.Official)
        {
            OwnAssessment.Require(key, actor);
        }

        var row = await desk.Get(key, actor, ct);
        var result =
            await results.Of(await results.Read(key, null, ct), key.Tenant, actor, ct)
            ?? throw new NotInScopeException(nameof(Result));
        var page = new AfterPage<TForm>(row, result, form)
        {
            Action = $"/assessments/{key.Tenant}/{key.Id}/{action}",
        };
        return about is null ? page : about(result, page);
    }

    /// <summary>A file that may come with a form.</summary>
    public async Task<(IReadOnlyList<FileRef> Files, IReadOnlyList<ITransactionPart> Parts)> Take(
        IFormFile? file,
        StreamKey key,
        CancellationToken ct
    )
    {
        if (file is null)
        {
            return ([], []);
        }

        var taken = await uploads.Take(file, "Paper", key, ct);
        return ([taken.File], taken.Parts);
    }

    /// <summary>The round of an assessment within reach.</summary>
    public async Task<StreamKey> RoundOf(StreamKey key, Actor actor, CancellationToken ct) =>
        new(key.Tenant, (await desk.Get(key, actor, ct)).Round);
}

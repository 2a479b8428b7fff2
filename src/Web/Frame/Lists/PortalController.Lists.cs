using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>Lists and their bulk actions.</summary>
public abstract partial class PortalController
{
    private const int MostChosen = 200;

    /// <summary>A list page, or with <c>?export=csv|xlsx</c> its file.</summary>
    /// <param name="spec">What it shows; a static of the page's own class.</param>
    /// <param name="rows">The rows in reach.</param>
    /// <param name="ct">The request's end.</param>
    /// <param name="fill">Tells the rows of a page what the query could not: names from the vault, user names.</param>
    protected async Task<IActionResult> List<TRow>(
        ListSpec<TRow> spec,
        IQueryable<TRow> rows,
        CancellationToken ct,
        Func<IReadOnlyList<TRow>, CancellationToken, Task>? fill = null
    )
        where TRow : class, IKeyedRow
    {
        ArgumentNullException.ThrowIfNull(spec);
        var query = new ListQuery(Request);
        var runner = new ListRunner<TRow>(spec, query, T, fill);
        if (query.Export is "csv" or "xlsx")
        {
            return await ListExport.File(query.Export, spec, runner.All(rows, ct), T, ct);
        }

        ViewData["MainClass"] = "wide";
        var saved = await SavedFor(spec.Path, ct);
        return View("List", await runner.Page(rows, saved, Service<Acting>().Actor?.Role, ct));
    }

    /// <summary>One decision per chosen row, each in its own transaction; the page tells row by row what was done and what was refused.</summary>
    /// <param name="chosen">The posted <c>rows</c>: <c>tenant/id</c> each.</param>
    /// <param name="once">The posted token; a second press does nothing twice.</param>
    /// <param name="decide">The decision on one record.</param>
    /// <param name="back">The list to return to.</param>
    protected async Task<IActionResult> SubmitEach(
        IReadOnlyList<string> chosen,
        Guid once,
        Func<StreamKey, IDecision> decide,
        string back
    )
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var submission = Service<Submission>();
        var results = new List<RowResult>();
        foreach (var text in chosen.Distinct(StringComparer.Ordinal).Take(MostChosen))
        {
            if (KeyOf(text) is { } key)
            {
                var outcome = await submission.Decide(
                    _ => Task.FromResult(new Proposal(decide(key))),
                    DerivedId.From(once.ToString(), text),
                    HttpContext.RequestAborted
                );
                results.Add(new RowResult(text, outcome.Commit is not null, outcome.Refusal));
            }
        }

        return View("BulkResults", new BulkResults(results, back));
    }

    private async Task<IReadOnlyList<SavedView>?> SavedFor(string list, CancellationToken ct)
    {
        if (Service<Acting>().Actor is not { } actor)
        {
            return null;
        }

        var key = SavedViews.KeyOf(actor);
        var row = await Service<Reach>()
            .Rows<SavedViews>()
            .SingleOrDefaultAsync(views => views.TenantId == key.Tenant && views.Id == key.Id, ct);
        return [.. (row?.Views ?? []).Where(view => view.List == list)];
    }

    private static StreamKey? KeyOf(string text) =>
        text.Split('/') is [{ Length: 6 } tenant, var id] && Guid.TryParse(id, out var guid)
            ? new StreamKey(tenant, guid)
            : null;
}

/// <summary>What became of each chosen row.</summary>
public sealed record BulkResults(IReadOnlyList<RowResult> Rows, string Back);

/// <summary>One row: done, or refused with the reason; neither when it changed meanwhile.</summary>
public sealed record RowResult(string Key, bool Done, Refusal? Refusal);

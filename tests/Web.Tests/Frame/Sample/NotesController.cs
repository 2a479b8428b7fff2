using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Tests.Frame.Sample;

/// <summary>One form, one list, one bulk action on notes. The page is the frame's own messages, so that a test reads what a person would.</summary>
[Public]
[IgnoreAntiforgeryToken]
public sealed class NotesController(IDbContextFactory<ReadModels> contexts) : PortalController
{
    private static readonly ListSpec<NotePage> Spec = new ListSpec<NotePage>(
        "/notes",
        "Frame.Public.Results"
    )
        .Lead("Frame.List.ViewName", row => row.Title, row => $"/notes/{row.TenantId}/{row.Id}")
        .Money("Frame.Tab.Money", row => row.Amount)
        .Column("Frame.Today", row => row.Day)
        .Column("Frame.Due", row => row.Written)
        .Search("Frame.Search", words => row => row.Title.Contains(words))
        .Day("from", "Frame.Today", day => row => row.Day >= day)
        .SortedBy(row => row.Day)
        .Bulk("Frame.List.Save", "/notes/rename");

    [HttpGet("/notes")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await List(Spec, db.Set<NotePage>().AsNoTracking(), ct);
    }

    [HttpPost("/notes/{tenant}/{id:guid}/write")]
    public Task<IActionResult> Write(StreamKey key, NoteForm form) =>
        Submit(
            form,
            () => new WriteNote(key, form.Title, form.Amount ?? 0, form.Day ?? default),
            Messages,
            () => Redirect("/notes"),
            "Frame.List.ViewSaved"
        );

    [HttpPost("/notes/{tenant}/{id:guid}/rename")]
    public Task<IActionResult> Rename(StreamKey key, RenameForm form) =>
        Submit(
            form,
            () => new RenameNote(key, form.Seen, form.Title),
            Messages,
            () => Redirect("/notes"),
            "Frame.List.ViewSaved"
        );

    [HttpPost("/notes/rename")]
    public Task<IActionResult> RenameAll(List<string> rows, Guid once, string title) =>
        SubmitEach(rows, once, key => new RenameNote(key, null, title), "/notes");

    [HttpGet("/notes/broken")]
    public IActionResult Broken() => throw new InvalidOperationException(Request.Path);

    /// <summary>As when the database's machine is off.</summary>
    [HttpGet("/notes/away")]
    public async Task<IActionResult> Away(CancellationToken ct)
    {
        await using var nobody = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Timeout=2");
        await using var connection = await nobody.OpenConnectionAsync(ct);
        return Ok();
    }

    private Task<IActionResult> Messages() =>
        Task.FromResult<IActionResult>(View("/Frame/Shell/_Messages.cshtml"));
}

public sealed class NoteForm : PortalForm
{
    public string Title { get; set; } = "";

    [Yuan]
    public decimal? Amount { get; set; }

    public DateOnly? Day { get; set; }
}

public sealed class RenameForm : PortalForm
{
    public string Title { get; set; } = "";
}

public sealed class NoteFormShape : AbstractValidator<NoteForm>
{
    public NoteFormShape()
    {
        RuleFor(form => form.Title).NotEmpty().Says("Frame.List.ViewName.Missing");
        RuleFor(form => form.Day).NotNull();
    }
}

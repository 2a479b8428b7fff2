using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>Officials answer suppliers' questions without knowing who asked; everyone reads the answer.</summary>
[Roles(Role.Official)]
public sealed class AnswerController(Reach reach) : PortalController
{
    [HttpGet("/tenders/{tenant}/{id:guid}/questions")]
    public async Task<IActionResult> Questions(StreamKey key, CancellationToken ct) =>
        View("Questions", new QuestionsPage(await reach.Own<TenderPage>(key, ct), new()));

    [HttpPost("/tenders/{tenant}/{id:guid}/questions")]
    public Task<IActionResult> Answer(StreamKey key, AnswerForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new AnswerQuestion(key, form.Question, form.Answer ?? ""),
            again: () => Questions(key, ct),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}/questions"),
            banner: "Tender.Answered"
        );
}

public sealed record QuestionsPage(TenderPage Tender, AnswerForm Form)
{
    /// <summary>The question to answer now: the one that is due first.</summary>
    public TenderQuestion? Next =>
        Tender
            .Questions.Where(question => question.Answer is null)
            .MinBy(question => question.AnswerBy);
}

public sealed class AnswerForm : PortalForm
{
    public Guid Question { get; set; }
    public string? Answer { get; set; }
}

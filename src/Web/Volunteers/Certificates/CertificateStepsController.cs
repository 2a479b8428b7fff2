using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>The unit's steps: check, approve, turn down, revoke with four eyes.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class CertificateStepsController(
    Reach reach,
    CertificateCopies copies,
    TimeProvider clock
) : PortalController
{
    [HttpPost("/certificates/{tenant}/{id:guid}/check")]
    public Task<IActionResult> Check(StreamKey key, StepForm form, CancellationToken ct) =>
        Step(
            key,
            form,
            row => new CheckCertificate(key, row.Subject, form.Seen),
            "Certificate.Checked",
            tell: false,
            ct
        );

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency)]
    [HttpPost("/certificates/{tenant}/{id:guid}/issue")]
    public async Task<IActionResult> Issue(
        StreamKey key,
        [Bind(Prefix = "Issuing")] IssueForm issuing,
        CancellationToken ct
    )
    {
        var row = await reach.Get<CertificatePage>(key, ct);
        return await Submit(
            issuing,
            async stop => new Proposal(
                new IssueCertificate(key, row.Subject, row.Replaces, Guid.NewGuid(), issuing.Seen),
                await copies.Seal(row.Person, row.Id, issuing.Signers(), stop),
                Told(row)
            ),
            again: () => Back(row),
            done: () => Redirect(HrefOf(key)),
            banner: "Certificate.Issued"
        );
    }

    [HttpPost("/certificates/{tenant}/{id:guid}/turn-down")]
    public Task<IActionResult> TurnDown(
        StreamKey key,
        [Bind(Prefix = "TurningDown")] TurnDownForm form,
        CancellationToken ct
    ) =>
        Step(
            key,
            form,
            row => new TurnDownCertificate(
                key,
                row.Subject,
                form.Reason.GetValueOrDefault(),
                form.Seen
            ),
            "Certificate.TurnedDown",
            tell: true,
            ct
        );

    [HttpPost("/certificates/{tenant}/{id:guid}/revoke")]
    public Task<IActionResult> Revoke(
        StreamKey key,
        [Bind(Prefix = "Revoking")] RevokeForm form,
        CancellationToken ct
    ) =>
        Step(
            key,
            form,
            row => new AskForRevocation(
                key,
                row.Subject,
                form.Reason.GetValueOrDefault(),
                form.Seen
            ),
            "Certificate.RevocationAsked",
            tell: false,
            ct
        );

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency)]
    [HttpPost("/certificates/{tenant}/{id:guid}/revoke/answer")]
    public Task<IActionResult> Answer(
        StreamKey key,
        [Bind(Prefix = "Answering")] RevocationAnswerForm form,
        CancellationToken ct
    ) =>
        Step(
            key,
            form,
            row => new AnswerRevocation(key, row.Subject, form.Agreed == true, form.Seen),
            "Certificate.RevocationAnswered",
            tell: true,
            ct
        );

    private async Task<IActionResult> Step<TForm>(
        StreamKey key,
        TForm form,
        Func<CertificatePage, IDecision> decide,
        string banner,
        bool tell,
        CancellationToken ct
    )
        where TForm : PortalForm
    {
        var row = await reach.Get<CertificatePage>(key, ct);
        return await Submit(
            form,
            _ => Task.FromResult(new Proposal(decide(row), tell ? [Told(row)] : [])),
            again: () => Back(row),
            done: () => Redirect(HrefOf(key)),
            banner
        );
    }

    private OutgoingMail Told(CertificatePage row) =>
        new(
            row.County,
            new CertificateAnsweredMail(row.Person, row.Unit, HrefOf(new(row.TenantId, row.Id))),
            clock.GetUtcNow()
        );

    private Task<IActionResult> Back(CertificatePage row) =>
        Task.FromResult<IActionResult>(View("Show", new CertificateView(row, Me, null)));

    private static string HrefOf(StreamKey key) => $"/certificates/{key.Tenant}/{key.Id}";
}

/// <summary>Something was decided about a volunteer's certificate.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Unit">The recording unit.</param>
/// <param name="Page">The certificate's page.</param>
public sealed record CertificateAnsweredMail(Guid Recipient, string Unit, string Page)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Unit];

    public override string? Path => Page;
}

using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>Certificates that wait for the reader's step: to be checked, approved, or revoked by a second person.</summary>
public sealed class CertificateTasks(Reach reach) : IHomeTasks
{
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        if (
            actor.Role
            is not (Role.Official or Role.TownshipOfficial or Role.Agency or Role.SocialWorker)
        )
        {
            return [];
        }

        var rows = await reach
            .Rows<CertificatePage>()
            .Where(row =>
                row.Status == CertificateStatus.Asked
                || row.Status == CertificateStatus.Checked
                || row.Status == CertificateStatus.RevocationAsked
            )
            .OrderBy(row => row.AskedAt)
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new CertificateView(row, actor, null))
                .Where(view => view.MayCheck || view.MayIssue || view.MayAnswer)
                .Select(view => new HomeTask(
                    new TextKey(
                        view.MayCheck ? "Certificate.Home.Check"
                            : view.MayIssue ? "Certificate.Home.Issue"
                            : "Certificate.Home.Answer",
                        view.Row.VolunteerNumber
                    ),
                    view.Href,
                    null
                )),
        ];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);
}

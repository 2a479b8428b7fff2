using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Libraries;

namespace StationPortal.Web.Procurement.Experts;

/// <summary>The library of bid experts of one's province, from which committees are drawn (GP-55, GP-57).</summary>
[Route("/experts")]
[Roles(Role.Official, Role.Auditor, Role.Administrator)]
public sealed class ExpertsController() : LibraryController<ExpertPage>(Pages)
{
    private static readonly LibraryPages Pages = new(
        "/experts",
        nameof(Expert),
        Role.Expert,
        NoAccount: ("GP-55", "ExpertAccountUnknown"),
        NoEmployer: ("GP-57", "ExpertEmployerUnknown")
    );

    protected override IDecision Join(NewMember who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return new ListExpert(who.Account, who.Person, who.Province, who.Field, who.Employer?.Id);
    }

    protected override IDecision Leave(Guid account, string reason) =>
        new DelistExpert(account, reason);
}

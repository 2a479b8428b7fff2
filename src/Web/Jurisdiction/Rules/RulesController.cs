using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction.Rules;

/// <summary>The rule book as everyone may read it: each rule that the portal applies, its article and how sure we are. Refusals link here by rule id.</summary>
[Public]
public sealed class RulesController : PortalController
{
    [HttpGet("/rules")]
    public IActionResult Index() =>
        View("Rules", RuleTexts.All.GroupBy(rule => rule.Group, StringComparer.Ordinal));
}

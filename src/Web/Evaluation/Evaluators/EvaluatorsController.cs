using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Evaluation.Evaluators;

/// <summary>The library of evaluators of one's province, from which the teams of a round are drawn (EV-08).</summary>
[Roles(Role.Official, Role.Auditor, Role.Administrator)]
public sealed class EvaluatorsController(Reach reach, AsOf asOf, MemberNames names)
    : PortalController
{
    private static readonly ListSpec<EvaluatorRow> Readers = Columns()
        .Empty("Evaluator.List.Empty");

    private static readonly ListSpec<EvaluatorRow> Keepers = Columns()
        .Empty("Evaluator.List.Empty", "Evaluator.New", "/evaluators/new", Role.Administrator);

    [HttpGet("/evaluators")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            RegionCode.Contains(Me.Region, RegionCode.ProvinceOf(Me.Region)) ? Keepers : Readers,
            reach
                .Rows<EvaluatorPage>()
                .Select(row => new EvaluatorRow
                {
                    TenantId = row.TenantId,
                    Id = row.Id,
                    Account = row.Account,
                    Field = row.Field,
                    EmployerName = row.EmployerName,
                    Province = row.Province,
                    Standing = row.Listed ? EvaluatorStanding.Listed : EvaluatorStanding.Left,
                    Since = row.Since,
                }),
            ct,
            Names
        );

    [HttpGet("/evaluators/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, DateOnly? on, CancellationToken ct)
    {
        var now = await reach.Get<EvaluatorPage>(key, ct);
        var row = on is { } day ? await asOf.Read<EvaluatorPage>(key, day, ct) : now;
        if (row is null)
        {
            return View("NotThen", on);
        }

        var name = (await names.Masked([row.Account], ct)).GetValueOrDefault(row.Account);
        return View(
            "Show",
            new EvaluatorView(
                row,
                name,
                MayRemove: on is null
                    && row.Listed
                    && Me.Role == Role.Administrator
                    && RegionCode.Contains(Me.Region, row.Province)
            )
            {
                On = on,
            }
        );
    }

    private static ListSpec<EvaluatorRow> Columns() =>
        new ListSpec<EvaluatorRow>("/evaluators", "Evaluator.List.Title")
            .LeadTold(
                "Evaluator.Name",
                (row, _) => row.Name,
                row => $"/evaluators/{row.TenantId}/{row.Id}"
            )
            .Column("Evaluator.Field", row => row.Field)
            .Column("Evaluator.Employer", row => row.EmployerName)
            .Region("Evaluator.Province", row => row.Province)
            .Status("Evaluator.Listed", row => row.Standing, EvaluatorTones.Of)
            .Column("Evaluator.Since", row => row.Since)
            .Text("field", "Evaluator.Field", words => row => row.Field.Contains(words))
            .Choice<EvaluatorStanding>(
                "standing",
                "Evaluator.Listed",
                standing => row => row.Standing == standing
            )
            .View("Evaluator.View.Listed", "standing=Listed")
            .SortedBy(row => row.Since, descending: true);

    private async Task Names(IReadOnlyList<EvaluatorRow> rows, CancellationToken ct)
    {
        var masked = await names.Masked(rows.Select(row => row.Account), ct);
        foreach (var row in rows)
        {
            row.Name = masked.GetValueOrDefault(row.Account);
        }
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Payments;

namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>The county's steps: check or return a list, take the file to the bank, read the bank's answer.</summary>
[Roles(Role.Official)]
public sealed class AllowanceStepsController(Reach reach, AllowanceDesk desk) : PortalController
{
    [HttpPost("/allowances/{tenant}/{id:guid}/check")]
    public async Task<IActionResult> Check(
        StreamKey key,
        AllowanceStepForm form,
        CancellationToken ct
    )
    {
        var row = await reach.Get<AllowanceListPage>(key, ct);
        return await Submit(
            form,
            () => new CheckAllowanceList(key, form.Seen),
            again: () => Back(row),
            done: () => Redirect(HrefOf(key)),
            banner: "Allowance.Checked"
        );
    }

    [HttpPost("/allowances/{tenant}/{id:guid}/return")]
    public async Task<IActionResult> Return(
        StreamKey key,
        [Bind(Prefix = "Returning")] ReturnListForm form,
        CancellationToken ct
    )
    {
        var row = await reach.Get<AllowanceListPage>(key, ct);
        return await Submit(
            form,
            () =>
                new ReturnAllowanceList(
                    key,
                    [.. row.Lines.Select(line => line.Order)],
                    form.Reason.GetValueOrDefault(),
                    form.Seen
                ),
            again: () => Back(row),
            done: () => Redirect(HrefOf(key)),
            banner: "Allowance.Returned"
        );
    }

    /// <summary>The first time the file is made and sealed; later the same file is taken out again. Each time is recorded.</summary>
    [HttpPost("/allowances/{tenant}/{id:guid}/file")]
    public async Task<IActionResult> Take(
        StreamKey key,
        AllowanceStepForm form,
        CancellationToken ct
    )
    {
        var row = await reach.Get<AllowanceListPage>(key, ct);
        byte[] file = [];
        return await Submit(
            form,
            async stop =>
            {
                if (row.File is not null)
                {
                    file = await desk.Open(row, stop);
                    return new Proposal(new TakeAllowanceFile(key));
                }

                (var decision, var part, file) = await desk.File(row, form.Seen, stop);
                return new Proposal(decision, part);
            },
            again: () => Back(row),
            done: () =>
                file.Length == 0
                    ? Redirect(HrefOf(key))
                    : File(file, "text/csv; charset=utf-8", $"{row.Number}.csv"),
            banner: "Payment.Batch.Taken"
        );
    }

    [HttpPost("/allowances/{tenant}/{id:guid}/answer")]
    public async Task<IActionResult> Answer(
        StreamKey key,
        [Bind(Prefix = "Answering")] AllowanceAnswerForm form,
        CancellationToken ct
    )
    {
        var row = await reach.Get<AllowanceListPage>(key, ct);
        return await Submit(
            form,
            async stop =>
            {
                using var content = new MemoryStream();
                await (form.Answer ?? throw new NotInScopeException("file")).CopyToAsync(
                    content,
                    stop
                );
                content.Position = 0;
                var results = BankFile.Read(content);
                var answered = results.Select(result => result.Line).ToHashSet();
                return new Proposal(
                    new ReadAllowanceAnswer(
                        key,
                        [
                            .. row
                                .Lines.Where(line => answered.Contains(line.Line))
                                .Select(line => line.Order),
                        ],
                        results,
                        Convert.ToHexStringLower(SHA256.HashData(content.ToArray()))
                    )
                );
            },
            again: () => Back(row),
            done: () => Redirect(HrefOf(key)),
            banner: "Payment.Batch.Answered"
        );
    }

    private Task<IActionResult> Back(AllowanceListPage row) =>
        Task.FromResult<IActionResult>(View("Show", new AllowanceView(row, Me)));

    private static string HrefOf(StreamKey key) => $"/allowances/{key.Tenant}/{key.Id}";
}

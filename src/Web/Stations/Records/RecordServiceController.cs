using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Records;

/// <summary>Writes service down, on a phone beside the group or at the desk, and corrects it.</summary>
[Roles(Role.Agency, Role.SocialWorker)]
public sealed class RecordServiceController(Reach reach, RecordDesk desk, TimeProvider clock)
    : PortalController
{
    [HttpGet("/service-records/new")]
    public async Task<IActionResult> New(Guid? station, CancellationToken ct)
    {
        var own = await desk.Stations(ct);
        if (station is null && own.Count != 1)
        {
            return View("Choose", own);
        }

        var chosen = station ?? Guid.Parse(own[0].Value);
        return View(
            "Record",
            await desk.PageOf(
                chosen,
                null,
                new RecordForm
                {
                    Station = chosen,
                    On = ChinaTime.DateOf(clock.GetUtcNow()),
                    Workers = await desk.Myself(chosen, ct),
                },
                ct
            )
        );
    }

    [HttpPost("/service-records/new")]
    public Task<IActionResult> New(RecordForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var record = new StreamKey("", Guid.Empty);
        return Submit(
            form,
            async stop =>
            {
                var station = (await desk.PageOf(form.Station, null, form, stop)).Station;
                record = new StreamKey(station.TenantId, form.Once);
                var (facts, parts) = await desk.Prepare(station.TenantId, form.Once, form, stop);
                return new Proposal(
                    new RecordService(record, new StreamKey(station.TenantId, station.Id), facts),
                    parts
                );
            },
            again: () => New(form.Station, ct),
            done: () => Redirect(HrefOf(record)),
            banner: "Record.Recorded"
        );
    }

    [HttpGet("/service-records/{tenant}/{id:guid}/correct")]
    public async Task<IActionResult> Correct(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<ServiceRecordRow>(key, ct);
        return View("Record", await desk.PageOf(row.Station, row, RecordForm.Of(row), ct));
    }

    [HttpPost("/service-records/{tenant}/{id:guid}/correct")]
    public Task<IActionResult> Correct(StreamKey key, RecordForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var row = await reach.Get<ServiceRecordRow>(key, stop);
                Refuse.If(
                    form.Reason is null,
                    "CA-10",
                    "CorrectionReasonMissing",
                    nameof(form.Reason)
                );
                var (facts, parts) = await desk.Prepare(key.Tenant, key.Id, form, stop);
                return new Proposal(
                    new CorrectService(
                        row.Known(),
                        new StreamKey(key.Tenant, row.Station),
                        facts,
                        form.Reason.GetValueOrDefault()
                    ),
                    parts
                );
            },
            again: () => Correct(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Record.Corrected"
        );

    private static string HrefOf(StreamKey key) => $"/service-records/{key.Tenant}/{key.Id}";
}

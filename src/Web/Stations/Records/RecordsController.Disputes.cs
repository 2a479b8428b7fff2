using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Records;

/// <summary>A doubt about a record: an official asks, the operator answers, the county settles.</summary>
public sealed partial class RecordsController
{
    [Roles(Role.Official, Role.TownshipOfficial)]
    [HttpPost("/service-records/{tenant}/{id:guid}/dispute")]
    public Task<IActionResult> Dispute(
        StreamKey key,
        [Bind(Prefix = "Disputing")] DisputeForm disputing,
        CancellationToken ct
    ) =>
        Submit(
            disputing,
            async stop => new Proposal(
                new DisputeService(
                    (await reach.Get<ServiceRecordRow>(key, stop)).Known(),
                    disputing.Reason ?? ""
                )
            ),
            again: () => Show(key, null, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Record.Disputed"
        );

    [Roles(Role.Agency, Role.SocialWorker)]
    [HttpPost("/service-records/{tenant}/{id:guid}/answer")]
    public Task<IActionResult> Answer(
        StreamKey key,
        [Bind(Prefix = "Answering")] AnswerDisputeForm answering,
        CancellationToken ct
    ) =>
        Submit(
            answering,
            async stop =>
            {
                await reach.Get<ServiceRecordRow>(key, stop);
                var taken = answering.File is { } file
                    ? await uploads.Seal(file, nameof(answering.File), key.Id, stop)
                    : null;
                return new Proposal(
                    new AnswerDispute(
                        key,
                        answering.Answer ?? "",
                        taken is null ? [] : [taken.File]
                    ),
                    taken?.Parts ?? []
                );
            },
            again: () => Show(key, null, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Record.Answered"
        );

    [Roles(Role.Official)]
    [HttpPost("/service-records/{tenant}/{id:guid}/settle")]
    public Task<IActionResult> Settle(
        StreamKey key,
        [Bind(Prefix = "Settling")] SettleForm settling,
        CancellationToken ct
    ) =>
        Submit(
            settling,
            async stop => new Proposal(
                new SettleDispute(
                    (await reach.Get<ServiceRecordRow>(key, stop)).Known(),
                    settling.Outcome.GetValueOrDefault(),
                    settling.Minutes,
                    settling.Reason ?? ""
                )
            ),
            again: () => Show(key, null, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Record.Settled"
        );

    private static string HrefOf(StreamKey key) => $"/service-records/{key.Tenant}/{key.Id}";
}

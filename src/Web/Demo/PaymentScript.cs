using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>The advance is paid through the bank; the mid-term report is accepted and, in case 1, paid as well; a year that has run out is evaluated and paid to its end.</summary>
internal sealed class PaymentScript(
    DemoWorld world,
    IEventLog log,
    DemoAwards awards,
    DemoData data,
    DemoDiary diary
)
{
    private const int Last = 3;

    /// <summary>The agency asks for the advance; the payment waits for its approval, so that there is one to approve.</summary>
    public void Ask(PurchaseLine line, DemoCounty county, PurchaseDates dates) =>
        diary.Write(dates.Yesterday(15), ct => Request(line, county, 1, ct));

    public void Write(PurchaseLine line, DemoCounty county, PurchaseDates dates)
    {
        Pay(line, county, dates, 1, dates.AfterOpening(7, 9));
        var reported = ReportedAt(dates);
        if (line.Wanted is null)
        {
            Deliver(line, county, 2, reported);
        }

        if (line.Stage >= DemoStage.Paid)
        {
            Pay(line, county, dates, 2, reported.AddDays(3));
        }

        if (line.Stage == DemoStage.SecondYear)
        {
            // The last milestone waits for the result of the round that evaluated the year.
            var evaluated = PurchaseDates.At(dates.Evaluated, 9);
            Deliver(line, county, 3, evaluated);
            Pay(line, county, dates, 3, evaluated.AddDays(3));
        }
    }

    /// <summary>When the mid-term deliverable is reported; one made of counts by <see cref="DeliverableScript"/>.</summary>
    public static DateTimeOffset ReportedAt(PurchaseDates dates) =>
        PurchaseDates.At(dates.Deadline.AddDays(51), 9);

    private void Deliver(
        PurchaseLine line,
        DemoCounty county,
        int milestone,
        DateTimeOffset reported
    )
    {
        var contract = ContractScript.ContractKey(county, line);
        diary.Write(reported, ct => Report(contract, line, county, milestone, ct));
        diary.Write(
            reported.AddDays(2),
            ct =>
                world.Do(
                    county.Acceptor,
                    new AcceptMilestone(
                        contract,
                        milestone,
                        new RecipientsOpinion(20, 19, data.OpinionOfRecipients)
                    ),
                    ct
                )
        );
    }

    private void Pay(
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates,
        int milestone,
        DateTimeOffset at
    )
    {
        var batch = MakeBankBatch.KeyOf(county.Code, BatchNumber(line, county, milestone));
        diary.Write(at, ct => Request(line, county, milestone, ct));
        diary.Write(at.AddHours(1), ct => Approve(line, county, dates, milestone, ct));
        diary.Write(at.AddHours(3), ct => Send(line, county, batch, milestone, ct));
        diary.Write(at.AddHours(6), ct => Answer(batch, county, ct));
    }

    private async Task Request(
        PurchaseLine line,
        DemoCounty county,
        int milestone,
        CancellationToken ct
    )
    {
        var (winner, amount) = await Instalment(line, county, milestone, ct);
        var invoice = Invoice(line, milestone);
        var contract = ContractScript.ContractKey(county, line);
        string[] text = [line.Title, amount.ToString("N2", CultureInfo.InvariantCulture)];
        var (file, parts) = await InvoiceOf(contract, winner, invoice, text, ct);
        await world.Do(
            DemoSuppliers.ActorOf(winner),
            new RequestPayment(
                contract,
                Supplier.KeyOf(winner.CreditCode),
                milestone,
                invoice,
                ChinaTime.DateOf(world.Clock.GetUtcNow()),
                amount,
                file
            ),
            ct,
            parts
        );
    }

    // The invoice of an individual names the person: it is encrypted under the contract.
    private async Task<(FileRef File, IReadOnlyList<ITransactionPart> Parts)> InvoiceOf(
        StreamKey contract,
        SupplierLine winner,
        string name,
        IReadOnlyList<string> text,
        CancellationToken ct
    )
    {
        if (winner.IdNumber is null)
        {
            return (await world.Store(name, text, ct), []);
        }

        var (file, part) = await world.Seal(contract.Id, name, [winner.Name, .. text], ct);
        return (file, [part]);
    }

    // Above the amount of D-07 a second person approves.
    private async Task Approve(
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates,
        int milestone,
        CancellationToken ct
    )
    {
        var (winner, amount) = await Instalment(line, county, milestone, ct);
        var approval = new ApprovePayment(
            PaymentKey(line, county, winner, milestone),
            ContractScript.ContractKey(county, line),
            PlanScript.YearOf(dates)
        );
        await world.Do(county.Payer, approval, ct);
        if (amount > await world.Number("D-07.second_approval_amount", county.Code, ct))
        {
            await world.Do(county.Leader, approval, ct);
        }
    }

    private async Task Send(
        PurchaseLine line,
        DemoCounty county,
        StreamKey batch,
        int milestone,
        CancellationToken ct
    )
    {
        var (winner, _) = await Instalment(line, county, milestone, ct);
        await world.Do(
            county.Payer,
            new MakeBankBatch(
                batch,
                BatchNumber(line, county, milestone),
                [PaymentKey(line, county, winner, milestone)]
            ),
            ct
        );
    }

    private async Task<(SupplierLine Winner, decimal Amount)> Instalment(
        PurchaseLine line,
        DemoCounty county,
        int milestone,
        CancellationToken ct
    )
    {
        var (winner, yearly) = await awards.Of(TenderScript.TenderKey(county, line), ct);
        return milestone < Last
            ? (winner, Money.RoundHalfUp(yearly * 0.40m))
            : (winner, await Accepted(ContractScript.ContractKey(county, line), ct));
    }

    // The evaluation decided how much of the last instalment was accepted.
    private async Task<decimal> Accepted(StreamKey contract, CancellationToken ct) =>
        (await log.Find<Contract>(contract, ct))?.Of(Last).Accepted ?? 0;

    private static StreamKey PaymentKey(
        PurchaseLine line,
        DemoCounty county,
        SupplierLine winner,
        int milestone
    ) => Payment.KeyOf(county.Code, Supplier.KeyOf(winner.CreditCode).Id, Invoice(line, milestone));

    private static string Invoice(PurchaseLine line, int milestone) =>
        $"{DemoIds.Number(line.Id):00000}{milestone:000}";

    private static string BatchNumber(PurchaseLine line, DemoCounty county, int milestone) =>
        $"YH-{county.Code}-{Invoice(line, milestone)}";

    private async Task Report(
        StreamKey contract,
        PurchaseLine line,
        DemoCounty county,
        int milestone,
        CancellationToken ct
    )
    {
        var (winner, _) = await Instalment(line, county, milestone, ct);
        var evidence = await world.Store(data.Deliverables[milestone - 2], [line.Content], ct);
        await world.Do(
            DemoSuppliers.ActorOf(winner),
            new ReportDeliverable(contract, milestone, data.ContractDuty, [evidence]),
            ct
        );
    }

    private async Task Answer(StreamKey batch, DemoCounty county, CancellationToken ct)
    {
        var events = await log.ReadStream(batch, null, ct);
        var made = events.Select(e => e.Data).OfType<BankBatchMade>().Single();
        var results = made
            .Lines.Select(l => new BankLineResult(l.Line, true, world.Clock.GetUtcNow(), ""))
            .ToList();
        await world.Do(
            county.Payer,
            new ReadBankAnswer(batch, made.Lines, results, DemoDocument.Sha256(made.Number)),
            ct
        );
    }
}

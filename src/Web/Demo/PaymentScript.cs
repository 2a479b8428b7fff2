using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>The advance is paid through the bank; the mid-term report is accepted and, in case 1, paid as well.</summary>
internal sealed class PaymentScript(DemoWorld world, IEventLog log, DemoData data, DemoDiary diary)
{
    public void Write(PurchaseLine line, DemoCounty county, PurchaseDates dates, IReadOnlyList<SupplierLine> suppliers)
    {
        var winner = suppliers[line.Bidders[line.Winner].Supplier];
        var yearly = line.Bidders[line.Winner].Price / (1 + line.ForwardYears);
        var instalment = Money.RoundHalfUp(yearly * 0.40m);
        var start = dates.Deadline.AddDays(20);
        Pay(line, county, dates, winner, 1, instalment, dates.AfterOpening(7, 9));
        var contract = ContractScript.ContractKey(county, line);
        var reported = PurchaseDates.At(start.AddDays(31), 9);
        diary.Write(reported, ct => Report(contract, line, winner, ct));
        diary.Write(
            reported.AddDays(2),
            ct =>
                world.Do(
                    county.Acceptor,
                    new AcceptMilestone(contract, 2, new RecipientsOpinion(20, 19, data.OpinionOfRecipients)),
                    ct
                )
        );
        if (line.Stage == DemoStage.Paid)
        {
            Pay(line, county, dates, winner, 2, instalment, reported.AddDays(3));
        }
    }

    private void Pay(
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates,
        SupplierLine winner,
        int milestone,
        decimal amount,
        DateTimeOffset at
    )
    {
        var invoice = $"{DemoIds.Number(line.Id):00000}{milestone:000}";
        var supplier = Supplier.KeyOf(winner.CreditCode);
        var payment = Payment.KeyOf(county.Code, supplier.Id, invoice);
        var year = PlanScript.YearOf(dates);
        diary.Write(
            at,
            async ct =>
            {
                var file = await world.Store(invoice, [line.Title, amount.ToString(System.Globalization.CultureInfo.InvariantCulture)], ct);
                await world.Do(
                    DemoSuppliers.ActorOf(winner),
                    new RequestPayment(
                        ContractScript.ContractKey(county, line),
                        supplier,
                        milestone,
                        invoice,
                        ChinaTime.DateOf(world.Clock.GetUtcNow()),
                        amount,
                        file
                    ),
                    ct
                );
            }
        );
        diary.Write(at.AddHours(1), ct => world.Do(county.Payer, new ApprovePayment(payment, year), ct));
        if (amount > 500_000m)
        {
            diary.Write(at.AddHours(2), ct => world.Do(county.Leader, new ApprovePayment(payment, year), ct));
        }

        var number = $"{line.Id}-{milestone}";
        var batch = MakeBankBatch.KeyOf(county.Code, number);
        diary.Write(at.AddHours(3), ct => world.Do(county.Payer, new MakeBankBatch(batch, number, [payment]), ct));
        diary.Write(at.AddHours(6), ct => Answer(batch, county, ct));
    }

    private async Task Report(StreamKey contract, PurchaseLine line, SupplierLine winner, CancellationToken ct)
    {
        var evidence = await world.Store(data.Deliverables[0], [line.Content], ct);
        await world.Do(DemoSuppliers.ActorOf(winner), new ReportDeliverable(contract, 2, data.ContractDuty, [evidence]), ct);
    }

    private async Task Answer(StreamKey batch, DemoCounty county, CancellationToken ct)
    {
        var events = await log.ReadStream(batch, null, ct);
        var made = events.Select(e => e.Data).OfType<BankBatchMade>().Single();
        var results = made.Lines.Select(l => new BankLineResult(l.Line, true, world.Clock.GetUtcNow(), "")).ToList();
        await world.Do(county.Payer, new ReadBankAnswer(batch, made.Lines, results, DemoDocument.Sha256(made.Number)), ct);
    }
}

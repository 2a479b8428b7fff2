using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Demo;

/// <summary>From the qualification check to the published result, with a committee of invented experts.</summary>
internal sealed class ReviewScript(
    DemoWorld world,
    IServiceProvider services,
    DemoCommittees committees,
    FinalOfferScript offers,
    DemoData data,
    DemoDiary diary
)
{
    public void Write(
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates,
        IReadOnlyList<SupplierLine> suppliers
    )
    {
        var tender = TenderScript.TenderKey(county, line);
        var year = PlanScript.YearOf(dates);
        diary.Write(
            PurchaseDates.At(dates.Deadline, 10),
            ct =>
                world.Do(
                    county.Checker,
                    new CheckQualifications(
                        tender,
                        year,
                        [.. Bids(tender, line, suppliers).Select(Passed)]
                    ),
                    ct
                )
        );
        diary.Write(PurchaseDates.At(dates.Deadline, 10, 30), ct => Draw(tender, line, county, ct));
        diary.Write(
            PurchaseDates.At(dates.Deadline, 13),
            ct =>
                EachMember(tender, (actor, _) => world.Do(actor, new DeclareNoTie(tender), ct), ct)
        );
        if (line.Method == TenderMethod.Consultation)
        {
            offers.Write(line, tender, dates, suppliers);
        }

        if (line.Stage == DemoStage.Offers)
        {
            return;
        }

        diary.Write(
            PurchaseDates.At(dates.Deadline, 14),
            ct =>
                EachMember(
                    tender,
                    (actor, seat) => Score(tender, line, suppliers, actor, seat, ct),
                    ct
                )
        );
        if (line.Stage == DemoStage.Scoring)
        {
            return;
        }

        diary.Write(
            PurchaseDates.At(dates.Deadline, 16),
            ct => EachMember(tender, (actor, _) => world.Do(actor, new SignScores(tender), ct), ct)
        );
        diary.Write(PurchaseDates.At(dates.Deadline, 17), ct => Report(tender, line, ct));
        if (line.Stage == DemoStage.Result)
        {
            return;
        }

        diary.Write(dates.AfterOpening(1, 10), ct => Confirm(tender, county, ct));
        var published = dates.AfterOpening(2, 10);
        var bidders = line.Bidders.Select(bidder => SupplierOf(suppliers, bidder).Id).ToList();
        var notice = PlanScript.Notice(line.Id, "result", published.AddMinutes(-20));
        diary.Write(published, ct => Publish(tender, county, suppliers, bidders, notice, ct));
    }

    // With the committee's names in the vault, as the page does it (GP-58).
    private async Task Publish(
        StreamKey tender,
        DemoCounty county,
        IReadOnlyList<SupplierLine> suppliers,
        IReadOnlyList<Guid> bidders,
        OfficialNotice notice,
        CancellationToken ct
    )
    {
        var review = await committees.Read(tender, ct);
        await using var scope = services.CreateAsyncScope();
        var list = await scope
            .ServiceProvider.GetRequiredService<MemberNames>()
            .Published([.. review.Members.Select(seat => (seat.Account, seat.IsExpert))], ct);
        var kept = Review.Key(tender).Id;
        var tokens = scope.ServiceProvider.GetRequiredService<SearchTokens>();
        var names = await world.Texts.Write(
            kept,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ResultNotice.Experts] = list,
            },
            ct
        );
        var won = suppliers.First(line =>
            Supplier.KeyOf(line.CreditCode).Id == review.Winner?.SupplierId
        );
        var (print, named) = await Winner(kept, won, county, tokens, ct);
        await world.Do(
            county.Checker,
            new PublishResult(tender, bidders, notice, tokens.Fingerprint(kept, list), print),
            ct,
            [names, .. named]
        );
    }

    // An individual who won is named in the notice (GP-71), under the person's own key.
    private async Task<(string? Print, IReadOnlyList<ITransactionPart> Parts)> Winner(
        Guid review,
        SupplierLine won,
        DemoCounty county,
        SearchTokens tokens,
        CancellationToken ct
    )
    {
        if (won.IdNumber is null)
        {
            return (null, []);
        }

        await world.Look(county.Checker, won, PersonFields.Address, ct);
        var person = IndividualSupplier.PersonOf(IndividualSupplier.KeyOf(won.CreditCode)).Id;
        var text = $"{won.Name}\n{won.Address}";
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ResultNotice.WinnerText(review)] = text,
        };
        return (tokens.Fingerprint(person, text), [await world.Texts.Write(person, texts, ct)]);
    }

    private static StreamKey SupplierOf(IReadOnlyList<SupplierLine> suppliers, BidderLine bidder) =>
        Supplier.KeyOf(suppliers[bidder.Supplier].CreditCode);

    private static IEnumerable<(Guid Bid, BidderLine Line)> Bids(
        StreamKey tender,
        PurchaseLine line,
        IReadOnlyList<SupplierLine> suppliers
    ) =>
        line.Bidders.Select(bidder =>
            (Bid.Key(tender, SupplierOf(suppliers, bidder).Id).Id, bidder)
        );

    private static QualificationResult Passed((Guid Bid, BidderLine Line) bid) =>
        new(bid.Bid, true, "");

    private Task Draw(StreamKey tender, PurchaseLine line, DemoCounty county, CancellationToken ct)
    {
        var experts = line.Method == TenderMethod.OpenTender ? 4 : 2;
        return world.Do(
            county.Checker,
            new DrawCommittee(
                tender,
                experts,
                county.Acceptor.Account,
                DemoDocument.Sha256(data.ScoreReason),
                [
                    .. DemoExperts
                        .Accounts.Where(expert => expert.Region == county.Province)
                        .Select(expert => expert.Id),
                ],
                DemoDocument.Sha256(line.Id),
                [county.Acceptor.Account]
            ),
            ct
        );
    }

    private async Task EachMember(
        StreamKey tender,
        Func<Actor, int, Task> act,
        CancellationToken ct
    )
    {
        var review = await committees.Read(tender, ct);
        foreach (var (member, seat) in review.Members.Select((member, seat) => (member, seat)))
        {
            await act(DemoCommittees.ActorOf(member, tender), seat);
        }
    }

    // Judged points follow the bid's quality; members differ a little, on objective factors they agree (SC-06).
    private async Task Score(
        StreamKey tender,
        PurchaseLine line,
        IReadOnlyList<SupplierLine> suppliers,
        Actor actor,
        int seat,
        CancellationToken ct
    )
    {
        var judged = data.CriteriaOf(line.Basis)
            .Where(criterion => criterion.Kind == CriterionKind.Judged)
            .ToList();
        foreach (var (bid, bidder) in Bids(tender, line, suppliers))
        {
            foreach (var criterion in judged)
            {
                var percent = bidder.Quality + (criterion.Objective ? 0 : seat - 2);
                var points = Math.Round(
                    criterion.Points * percent / 100m,
                    1,
                    MidpointRounding.AwayFromZero
                );
                await world.Do(
                    actor,
                    new ScoreItem(tender, bid, criterion.Id, points, data.ScoreReason),
                    ct
                );
            }
        }
    }

    private async Task Report(StreamKey tender, PurchaseLine line, CancellationToken ct)
    {
        await world.Do(
            await committees.Leader(tender, ct),
            new SubmitReport(tender, DemoDocument.Sha256(line.Title)),
            ct
        );
    }

    private async Task Confirm(StreamKey tender, DemoCounty county, CancellationToken ct)
    {
        var review = await committees.Read(tender, ct);
        await world.Do(
            county.Signer,
            new ConfirmWinner(tender, review.Ranking.First(bid => bid.Rank == 1).BidId, ""),
            ct
        );
    }
}

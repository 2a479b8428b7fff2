using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Procurement.Seats;

/// <summary>Reads evaluations for a member of the committee; for all others they do not exist here (GP-58).</summary>
public sealed class SeatPages(ReviewPages pages, Reach reach, Acting acting, SealedTexts texts)
{
    public async Task<SeatView> Of(StreamKey tender, CancellationToken ct)
    {
        var view = await pages.Of(tender, ct);
        var me = acting.Required.Account;
        return view.Review.Seats.Exists(seat => seat.Account == me && !seat.Left)
            ? new(view, me)
            : throw new NotInScopeException(nameof(Seat));
    }

    public async Task<SeatBid<TForm>> Bid<TForm>(
        StreamKey tender,
        Guid bid,
        TForm form,
        CancellationToken ct,
        string? criterion = null
    )
    {
        var seat = await Of(tender, ct);
        var opened = Refuse.Missing(seat.Review.Bids.Find(b => b.BidId == bid));
        var kept = await texts.Read(bid, ct);
        return new(
            seat,
            opened,
            seat.Items.ToDictionary(
                item => item.Id,
                item => kept.GetValueOrDefault(BoxOpening.AnswerName(item.Id), ""),
                StringComparer.Ordinal
            ),
            kept.GetValueOrDefault(LowPriceReview.ExplanationName),
            form,
            criterion is null
                ? null
                : Refuse.Missing(seat.Items.FirstOrDefault(item => item.Id == criterion))
        );
    }

    /// <summary>The committees one sits in.</summary>
    public IQueryable<ReviewRow> Rows()
    {
        var seat = $"/{acting.Required.Account}/";
        return pages.Rows(reach.Rows<ReviewPage>().Where(row => row.SeatedAccounts.Contains(seat)));
    }
}

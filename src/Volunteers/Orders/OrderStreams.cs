using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of an order's events, those of the way down the grid, of claims and of attendance included, and its read model.</summary>
internal static class OrderStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<OrderPage>(row =>
        {
            // The five haves of a county are counted from the index alone.
            row.HasIndex(order => new { order.TenantId, order.PlacedAt })
                .IncludeProperties(order => new
                {
                    order.Township,
                    order.Village,
                    order.Station,
                    order.Unit,
                    order.Status,
                    order.HaveBits,
                });
            row.HasIndex(order => new
            {
                order.TenantId,
                order.Station,
                order.Status,
            });
            row.HasIndex(order => new { order.TenantId, order.Served });
            row.HasIndex(order => new
                {
                    order.TenantId,
                    order.Township,
                    order.Village,
                    order.From,
                })
                .HasFilter("on_board");
            row.HasIndex(order => new { order.TenantId, order.Station })
                .HasFilter("to_approve or absent or let_down")
                .HasDatabaseName("ix_order_page_claims");
            // Who serves tomorrow is looked for every evening, in all counties at once.
            row.HasIndex(order => order.From).HasFilter("absent");
            row.HasIndex(order => order.Clock).HasFilter("clock is not null");
            row.HasIndex(order => order.Repeats).HasFilter("repeats is not null");
            row.HasIndex(order => new
                {
                    order.Urgency,
                    order.Status,
                    order.From,
                })
                .HasFilter("urgency = 'LongTerm' and not follow_up_ends");
            row.HasIndex(order => order.Unit).HasFilter("unit is not null");
            row.HasIndex(order => new { order.TenantId, order.ToConfirm })
                .HasFilter("to_confirm is not null");
            row.HasIndex(order => order.ListNumber).HasFilter("list_number is not null");
            row.HasIndex(order => order.Supplier).HasFilter("supplier is not null");
        });
        model.ReadModel<OrdererRow>(row =>
            row.HasIndex(orderer => new { orderer.TenantId, orderer.Served })
        );
        model
            .Events.Add<NeedGroupsTold>("volunteers.need_groups_told")
            .Add<OrderPlaced>("volunteers.order_placed")
            .Add<OrderFollowedUp>("volunteers.order_followed_up")
            .Add<OrderRated>("volunteers.order_rated")
            .Add<RatingTried>("volunteers.rating_tried")
            .Add<OrderReopened>("volunteers.order_reopened")
            .Add<OrderFedBack>("volunteers.order_fed_back")
            .Add<OrderClosed>("volunteers.order_closed")
            .Add<OrderCancelled>("volunteers.order_cancelled")
            .Add<OrderRescheduled>("volunteers.order_rescheduled")
            .Add<OrderMoved>("volunteers.order_moved")
            .Add<FollowUpEnded>("volunteers.follow_up_ended")
            .Add<OrderRelayed>("volunteers.order_relayed")
            .Add<OrderClimbed>("volunteers.order_climbed")
            .Add<OrderSentBackUp>("volunteers.order_sent_back_up")
            .Add<OrderTakenOn>("volunteers.order_taken_on")
            .Add<OrderPutOnBoard>("volunteers.order_put_on_board")
            .Add<OrderTakenOffBoard>("volunteers.order_taken_off_board")
            .Add<OrderHandedOut>("volunteers.order_handed_out")
            .Add<HandOutAnswered>("volunteers.hand_out_answered")
            .Add<OrderDoneByStaff>("volunteers.order_done_by_staff")
            .Add<OrderClaimed>("volunteers.order_claimed")
            .Add<ClaimApproved>("volunteers.claim_approved")
            .Add<ClaimTurnedDown>("volunteers.claim_turned_down")
            .Add<ClaimGivenBack>("volunteers.claim_given_back")
            .Add<ClaimPassedOn>("volunteers.claim_passed_on")
            .Add<ClaimOffered>("volunteers.claim_offered")
            .Add<WaitingJoined>("volunteers.waiting_joined")
            .Add<WaitingLeft>("volunteers.waiting_left")
            .Add<VolunteerStayedAway>("volunteers.volunteer_stayed_away")
            .Add<StayingAwayExcused>("volunteers.staying_away_excused")
            .Add<DoorCodeMade>("volunteers.door_code_made")
            .Add<DoorCodeFailed>("volunteers.door_code_failed")
            .Add<VolunteerCheckedIn>("volunteers.volunteer_checked_in")
            .Add<VolunteerCheckedOut>("volunteers.volunteer_checked_out")
            .Add<ServiceReported>("volunteers.service_reported")
            .Add<ServiceConfirmed>("volunteers.service_confirmed");
    }
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;
using StationPortal.Web.Mail;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Mails to bidders after the opening, in the deciding transaction. Before it there is none, because a mail would tell who bids.</summary>
public sealed class BidderMails(Recipients recipients, TimeProvider clock)
{
    /// <param name="tender">The tender; its tenant keeps the mail's history.</param>
    /// <param name="supplier">The bidder.</param>
    /// <param name="mail">Makes the mail to one of its people, with the page it leads to.</param>
    /// <param name="ct">Ends the look for the people.</param>
    public async Task<IReadOnlyList<ITransactionPart>> To(
        StreamKey tender,
        Guid supplier,
        Func<Guid, string, EmailMessage> mail,
        CancellationToken ct
    ) =>
        [
            .. (await recipients.OfOrganisation(supplier, ct)).Select(person => new OutgoingMail(
                tender.Tenant,
                mail(person, $"/bids/{tender.Tenant}/{tender.Id}"),
                clock.GetUtcNow()
            )),
        ];
}

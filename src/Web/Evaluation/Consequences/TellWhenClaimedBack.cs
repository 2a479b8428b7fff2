using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Evaluation.Consequences;

/// <summary>More was paid than the result earns: the agency is told what it has to give back, the buyer what it gets back (EV-23); once for each claim, and only the one that still stands.</summary>
public sealed class TellWhenClaimedBack(IEventLog log, Recipients recipients, TimeProvider clock)
    : ISubscription
{
    public string Name => "tell-when-claimed-back";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "procurement.recovery_claimed" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var contract = Refuse.Missing(await log.Find<Contract>(e.Stream, ct));
        // Another claim that took its place is told by its own event.
        if (
            e.Data is not RecoveryClaimed claim
            || contract.Of(claim.Milestone).Recoverable != claim.Amount
        )
        {
            return;
        }

        var (draft, page) = (
            contract.Draft,
            $"/contracts/{e.Stream.Tenant}/{e.Stream.Id}?tab=money"
        );
        var mails = new List<EmailMessage>();
        mails.AddRange(
            (await recipients.OfOrganisation(draft.Supplier, ct)).Select(person => new GiveBackMail(
                person,
                draft.Title,
                draft.Number,
                claim.Amount,
                page
            ))
        );
        mails.AddRange(
            (await recipients.Of(Role.Official, e.Stream.Tenant, ct)).Select(
                person => new ClaimedBackMail(person, draft.Title, draft.Number, claim.Amount, page)
            )
        );
        foreach (var mail in mails)
        {
            await session.Write(
                new OutgoingMail(e.Stream.Tenant, mail, clock.GetUtcNow())
                {
                    Id = DerivedId.From(
                        mail.Kind,
                        e.Stream.Id.ToString("N"),
                        e.Version.ToString(CultureInfo.InvariantCulture),
                        mail.Recipient.ToString("N")
                    ),
                },
                ct
            );
        }
    }
}

/// <summary>An agency has to give back what it was paid above its result.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Title">Of the purchase.</param>
/// <param name="Number">Of the contract.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Page">The contract's money.</param>
public sealed record GiveBackMail(
    Guid Recipient,
    string Title,
    string Number,
    decimal Amount,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Title, Number, Amount];

    public override string? Path => Page;
}

/// <summary>The buyer gets back what was paid above the result.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Title">Of the purchase.</param>
/// <param name="Number">Of the contract.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Page">The contract's money.</param>
public sealed record ClaimedBackMail(
    Guid Recipient,
    string Title,
    string Number,
    decimal Amount,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Title, Number, Amount];

    public override string? Path => Page;
}

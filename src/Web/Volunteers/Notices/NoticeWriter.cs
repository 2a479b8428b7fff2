using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;

namespace StationPortal.Web.Volunteers.Notices;

/// <summary>A notice by every way on which the recipient can be reached: a mail where they have an address, a text message where they have a phone.</summary>
public sealed class NoticeWriter(SealedTexts vault)
{
    /// <param name="tenant">The authority whose matter it is.</param>
    /// <param name="message">What to tell; its words stand under <c>Mail.</c> and <c>Sms.</c>.</param>
    /// <param name="at">Now.</param>
    /// <param name="once">Why it is told, so that it is told once.</param>
    /// <param name="ct">Ends the look into the vault.</param>
    /// <returns>For the deciding transaction; none when nobody can be reached.</returns>
    public async Task<IReadOnlyList<ITransactionPart>> Of(
        string tenant,
        EmailMessage message,
        DateTimeOffset at,
        string once,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        var person = await vault.Read(message.Recipient, ct);
        var parts = new List<ITransactionPart>();
        if (person.ContainsKey(PersonFields.Email))
        {
            parts.Add(new OutgoingMail(tenant, message, at) { Id = IdOf("mail", message, once) });
        }

        if (person.ContainsKey(PersonFields.Phone))
        {
            parts.Add(new OutgoingSms(tenant, message, at) { Id = IdOf("sms", message, once) });
        }

        return parts;
    }

    private static Guid IdOf(string way, EmailMessage message, string once) =>
        DerivedId.From(way, message.Kind, message.Recipient.ToString("N"), once);
}

namespace StationPortal.Jurisdiction;

/// <summary>A mail to one person: a record <c>&lt;What&gt;Mail</c> in the module, its words in both languages under <c>Mail.&lt;What&gt;.Subject</c> and <c>Mail.&lt;What&gt;.Body</c> in Web's <c>Emails/Texts.json</c>.
/// Holds no personal data; name and address are looked up in the vault when it is sent.</summary>
/// <param name="Recipient">The person's id in the vault.</param>
public abstract record EmailMessage(Guid Recipient)
{
    /// <summary>Put into the words in this order: text, decimal (yuan), whole number, date, moment, or an enum whose values have words.</summary>
    public abstract IReadOnlyList<object> Values { get; }

    /// <summary>The page of the portal that the mail leads to, e.g. <c>/tenders/440105/…</c>; <c>null</c> for none.</summary>
    public virtual string? Path => null;

    /// <summary>In place of <see cref="Path"/>, a page whose address opens something, e.g. by a token. It waits sealed in the vault and is forgotten once the mail is out: no table, backup or page shows it. Write such a mail with <see cref="OutgoingMail.Sealed"/>.</summary>
    public virtual string? SecretPath => null;

    /// <summary>The part of the text keys that names the words.</summary>
    public string Kind
    {
        get
        {
            var name = GetType().Name;
            return name.EndsWith("Mail", StringComparison.Ordinal) ? name[..^4] : name;
        }
    }
}

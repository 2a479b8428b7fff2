using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Web.Sms;

namespace StationPortal.Web.Mail;

/// <summary>The mails as lists read them; writing is <see cref="Outbox"/>'s, and the tables are made by their own schemas.</summary>
public sealed class OutboxDb(DbContextOptions<OutboxDb> options) : DbContext(options)
{
    private const string Inbox = """
        select o.id, o.tenant_id, o.recipient, o.kind, o.content, o.path, o.created,
            case when m.read_at is null then 'New' else 'Read' end as state
        from mail_outbox o left join account_inbox_mark m on m.mail = o.id
        where not o.secret
        """;

    /// <summary>Every mail.</summary>
    public IQueryable<MailListRow> Mails => Set<MailListRow>().AsNoTracking();

    /// <summary>Every text message, without its words.</summary>
    public IQueryable<SmsListRow> TextMessages => Set<SmsListRow>().AsNoTracking();

    /// <summary>Every mail that its recipient may read in the portal, with what was read of it.</summary>
    public IQueryable<InboxRow> Messages => Set<InboxRow>().AsNoTracking();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<MailListRow>(row =>
        {
            row.ToTable("mail_outbox").HasKey(mail => mail.Id);
            row.Property(mail => mail.TenantId).HasColumnName("tenant_id");
            row.Property(mail => mail.Content).HasColumnType("jsonb");
            row.Property(mail => mail.State)
                .HasConversion(
                    state => state.ToString().ToLowerInvariant(),
                    stored => Enum.Parse<MailState>(stored, true)
                );
            row.Ignore(mail => mail.MaskedAddress);
            foreach (var property in row.Metadata.GetProperties())
            {
                property.SetColumnName(ColumnOf(property.Name));
            }
        });
        modelBuilder.Entity<SmsListRow>(row =>
        {
            row.ToTable("sms_outbox").HasKey(message => message.Id);
            row.Property(message => message.State)
                .HasConversion(
                    state => state.ToString().ToLowerInvariant(),
                    stored => Enum.Parse<MailState>(stored, true)
                );
            row.Ignore(message => message.MaskedPhone);
            foreach (var property in row.Metadata.GetProperties())
            {
                property.SetColumnName(ColumnOf(property.Name));
            }
        });
        modelBuilder.Entity<InboxRow>(row =>
        {
            row.HasNoKey().ToSqlQuery(Inbox);
            row.Property(message => message.Content).HasColumnType("jsonb");
            row.Property(message => message.State).HasConversion<string>();
            foreach (var property in row.Metadata.GetProperties())
            {
                property.SetColumnName(ColumnOf(property.Name));
            }
        });
    }

    private static string ColumnOf(string property) =>
        property == nameof(IKeyedRow.TenantId) ? "tenant_id" : property.ToLowerInvariant();
}

/// <summary>One mail of an administrator's list.</summary>
public sealed class MailListRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Recipient { get; init; }

    /// <summary>Names its words.</summary>
    public required string Kind { get; init; }

    /// <summary>Values of the words, as <c>MailValues</c> writes them.</summary>
    public required string Content { get; init; }
    public required MailState State { get; init; }
    public required int Attempts { get; init; }
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset? Sent { get; init; }

    /// <summary>Told afterwards; <c>null</c> when the person has no address or was erased.</summary>
    public string? MaskedAddress { get; set; }
}

/// <summary>One message of an inbox.</summary>
public sealed class InboxRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Recipient { get; init; }
    public required string Kind { get; init; }
    public required string Content { get; init; }

    /// <summary>The page it leads to, or <c>null</c>.</summary>
    public string? Path { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required InboxState State { get; init; }
}

/// <summary>Whether a message was read.</summary>
public enum InboxState
{
    New = 1,
    Read = 2,
}

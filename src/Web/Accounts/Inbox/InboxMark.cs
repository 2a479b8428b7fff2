namespace StationPortal.Web.Accounts;

/// <summary>That a message of the inbox was read.</summary>
public sealed class InboxMark
{
    /// <summary>The mail, which is also the message.</summary>
    public Guid Mail { get; set; }

    public DateTimeOffset ReadAt { get; set; }
}

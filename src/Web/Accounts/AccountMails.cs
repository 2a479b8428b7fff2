using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>To administrators: a request waits for an answer.</summary>
public sealed record AccountRequestedMail(Guid Recipient, Guid Account) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [];

    public override string Path => $"/admin/accounts/{Account}";
}

/// <summary>To the person: the account may be used.</summary>
public sealed record AccountApprovedMail(Guid Recipient) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [];

    public override string Path => "/";
}

/// <summary>To the person: the request was refused.</summary>
/// <param name="Recipient">The person.</param>
/// <param name="Reason">In Chinese and English, as the texts have it.</param>
public sealed record AccountRefusedMail(Guid Recipient, string Reason) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Reason];

    public override string Path => "/accounts/request";
}

/// <summary>To the deputy: they take another's place for a period.</summary>
public sealed record DeputyNamedMail(Guid Recipient, DateOnly From, DateOnly Until)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [From, Until];

    public override string Path => "/account";
}

/// <summary>To the person: an account was opened for them; they set its password.</summary>
/// <param name="Recipient">The person.</param>
/// <param name="UserName">To sign in with.</param>
public sealed record AccountOpenedMail(Guid Recipient, string UserName) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [UserName];

    public override string Path => "/password/forgot";
}

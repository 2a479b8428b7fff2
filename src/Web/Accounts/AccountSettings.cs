namespace StationPortal.Web.Accounts;

/// <summary>Settings under <c>Accounts</c>.</summary>
public sealed class AccountSettings
{
    /// <summary>Whether decisions that approve and pay ask for a second factor. On, except in the demo.</summary>
    public bool SecondFactorRequired { get; set; } = true;

    /// <summary>Sign-in and other open forms a single address may send per minute.</summary>
    public int OpenFormsPerMinute { get; set; } = 20;
}

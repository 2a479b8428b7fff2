namespace StationPortal.Vault;

/// <summary>Names of what is kept about a person or an organisation. Other names are free: <c>draft</c>, <c>text:</c> or <c>mail:</c> and an id.</summary>
public static class PersonFields
{
    public const string Name = "name";
    public const string IdNumber = "id_number";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Address = "address";
    public const string Notes = "notes";
    public const string Bank = "bank";
    public const string BankAccount = "bank_account";

    internal const string IdNumberOneOut = "id_number_one_out";

    /// <summary>The fields by which someone can be found.</summary>
    public static readonly IReadOnlySet<string> Searchable = new HashSet<string>(
        StringComparer.Ordinal
    )
    {
        Name,
        IdNumber,
        Phone,
        Email,
        BankAccount,
    };
}

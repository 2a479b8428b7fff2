using FluentValidation;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts;

/// <summary>How an individual supplier and the accounts that act for it find each other without anybody storing the ID number.</summary>
public static class IndividualCodes
{
    /// <summary>HMAC of an ID number, in the place of a credit code: the supplier's id is made from it.</summary>
    public static string CodeOf(this SearchTokens tokens, string idNumber)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return Convert.ToHexString(tokens.Of(PersonFields.IdNumber, idNumber));
    }

    /// <summary>An ID number where one was typed.</summary>
    internal static void IsIdNumber<TForm>(this IRuleBuilderInitial<TForm, string?> rule) =>
        rule.Must(typed =>
                string.IsNullOrWhiteSpace(typed) || IdNumber.IsValid(Normal.IdNumber(typed))
            )
            .Says("Account.IdNumber.Wrong");
}

using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>志愿者编号: the county, and nine signs that follow from the account and tell nothing about the person.</summary>
public static class VolunteerNumber
{
    // Without I, L, O and U, which are misread or make words.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 9;

    /// <param name="home">9-digit code of the township at registration.</param>
    /// <param name="account">The volunteer's account.</param>
    public static string Of(string home, Guid account)
    {
        var bytes = DerivedId.From("volunteer_number", account.ToString("N")).ToByteArray();
        return $"{home[..6]}-{string.Concat(bytes.TakeLast(Length).Select(b => Signs[b % Signs.Length]))}";
    }
}

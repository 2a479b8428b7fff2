using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The volunteer says where allowances go. Bank and account number are in the vault under the person.</summary>
/// <param name="Stream">The volunteer.</param>
/// <param name="Account">Digits as typed; only its shape is looked at here.</param>
/// <param name="Fingerprint">HMAC of the account number.</param>
[AllowedFor(Role.Volunteer)]
public sealed record GiveAllowanceAccount(StreamKey Stream, string Account, string Fingerprint)
    : IDecision<VolunteerFile>
{
    private const int Shortest = 8;
    private const int Longest = 30;

    public IEnumerable<object> Decide(VolunteerFile? state, DecisionContext context)
    {
        if (Stream != Volunteer.KeyOf(context.Actor))
        {
            throw new NotInScopeException(Volunteer.StreamType);
        }

        Refuse.Missing(state);
        Refuse.If(
            Account.Length is < Shortest or > Longest || !Account.All(char.IsAsciiDigit),
            null,
            "AllowanceAccountShape",
            nameof(Account),
            Shortest,
            Longest
        );
        yield return new AllowanceAccountGiven(Fingerprint);
    }
}

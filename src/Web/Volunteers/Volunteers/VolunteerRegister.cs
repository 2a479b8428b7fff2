using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Somebody who wants to be a volunteer, as typed. It goes into the vault and nowhere else.</summary>
/// <param name="Id">New; names the account.</param>
/// <param name="Email">For the account, or <c>null</c> for somebody without one, who is registered by a station.</param>
/// <param name="Skills">As they say themselves.</param>
/// <param name="Wishes">Services they wish to give.</param>
/// <param name="Consent">Version of the text that they agreed to, or <c>null</c>.</param>
public sealed record Newcomer(
    Guid Id,
    string Name,
    Sex Sex,
    DateOnly Born,
    string IdNumber,
    string Home,
    string Phone,
    string? Email,
    IReadOnlyList<VolunteerSkill> Skills,
    IReadOnlyList<MenuClass> Wishes,
    string? Consent
)
{
    /// <summary>Nothing personal reaches a log.</summary>
    public override string ToString() => nameof(Newcomer);
}

/// <summary>A registration that becomes real with its decision.</summary>
/// <param name="Decision">Registers, and opens the account where there is an e-mail.</param>
/// <param name="Registering">The registration in it.</param>
/// <param name="UserName">To sign in with, or <c>null</c> without an account.</param>
/// <param name="Parts">Go into the deciding transaction.</param>
/// <param name="Known">Whoever has the ID number already, or <c>null</c>.</param>
public sealed record PreparedVolunteer(
    IDecision Decision,
    RegisterVolunteer Registering,
    string? UserName,
    IReadOnlyList<ITransactionPart> Parts,
    VolunteerPage? Known
);

/// <summary>Prepares registrations: looks whether the ID number is known, and makes what goes into the vault.</summary>
public sealed class VolunteerRegister(
    AccountOpening opening,
    SealedTexts vault,
    SearchTokens tokens,
    ReadModels db
)
{
    /// <summary>Version of the notice that people agree to (PD-02); a new text gets a new version.</summary>
    public const string ConsentVersion = "2026-1";

    private const string Comma = ",";

    /// <param name="who">As typed, of good shape.</param>
    /// <param name="station">The station that registers them, or <c>null</c>.</param>
    /// <param name="guardian">The guardian's consent where it is at hand, or <c>null</c>.</param>
    /// <param name="password">The first password; <c>null</c> lets them set it by a mailed link.</param>
    /// <param name="ct">Ends the look-ups.</param>
    /// <exception cref="RuleBrokenException">The e-mail belongs to another account.</exception>
    public async Task<PreparedVolunteer> Prepare(
        Newcomer who,
        StreamKey? station,
        GuardianPaper? guardian,
        string? password,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(who);
        var (identity, known) = await Find(who.IdNumber, ct);
        var person = AccountOpening.PersonOf(who.Id);
        var texts = TextsOf(who);
        var parts = new List<ITransactionPart> { await vault.Write(person, texts, ct) };
        string? userName = null;
        if (who.Email is { } email)
        {
            userName = $"v{VolunteerNumber.Of(who.Home, who.Id)}".ToLowerInvariant();
            var account = await opening.Prepare(
                who.Id,
                new AccountHolder(who.Name, email, who.Phone),
                userName,
                password,
                ct
            );
            parts.AddRange(account.Parts);
            texts[PersonFields.Email] = email;
        }

        var register = new RegisterVolunteer(
            Volunteer.KeyOf(who.Id, who.Home),
            identity,
            new StreamKey(RegionCode.AuthorityOf(who.Home), person),
            new Registrant(Normal.IdNumber(who.IdNumber), who.Born, who.Sex),
            who.Home,
            who.Consent,
            texts.ToDictionary(
                text => text.Key,
                text => tokens.Fingerprint(person, text.Value),
                StringComparer.Ordinal
            ),
            station,
            guardian
        );
        return new PreparedVolunteer(
            userName is null ? register : new OpenVolunteerAccount(register),
            register,
            userName,
            parts,
            known
        );
    }

    // Whoever has this ID number already, or null, and the stream that it belongs to.
    private async Task<(StreamKey Identity, VolunteerPage? Known)> Find(
        string idNumber,
        CancellationToken ct
    )
    {
        var token = Convert.ToHexString(tokens.Of(PersonFields.IdNumber, idNumber));
        for (var no = 1; ; no++)
        {
            var identity = VolunteerIdentity.KeyOf(token, no);
            var known = await db.Set<VolunteerPage>()
                .AsNoTracking()
                .SingleOrDefaultAsync(row => row.Identity == identity.Id, ct);
            if (known is not { Erased: true })
            {
                return (identity, known);
            }
        }
    }

    private static Dictionary<string, string> TextsOf(Newcomer who) =>
        new(StringComparer.Ordinal)
        {
            [PersonFields.Name] = who.Name,
            [PersonFields.IdNumber] = who.IdNumber,
            [PersonFields.Phone] = who.Phone,
            [VolunteerFields.Sex] = who.Sex.ToString(),
            [VolunteerFields.Born] = Frame.Show.Date(who.Born),
            [VolunteerFields.OwnSkills] = string.Join(Comma, who.Skills),
            [VolunteerFields.Wishes] = string.Join(Comma, who.Wishes),
        };
}

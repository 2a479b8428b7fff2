using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Prepares what goes with a decision about staff: the person's texts for the vault, the account by its user name.</summary>
public sealed class StaffRoll(
    SealedTexts vault,
    SearchTokens tokens,
    ReadModels db,
    AccountsDb accounts
)
{
    /// <summary>Someone joins. Who is known by the ID number among the operator's people is not entered twice.</summary>
    /// <exception cref="RuleBrokenException">The account is not the operator's.</exception>
    public async Task<Proposal> Join(StationPage station, JoinForm form, CancellationToken ct)
    {
        var joining = await Prepare(station, form, ct);
        return new Proposal(joining.Decision, await Parts(joining, ct));
    }

    /// <summary>The decision alone; nothing is written down.</summary>
    /// <exception cref="RuleBrokenException">The account is not the operator's.</exception>
    public async Task<JoiningStaff> Prepare(
        StationPage station,
        JoinForm form,
        CancellationToken ct
    )
    {
        var known = await Known(station, form.IdNumber, ct);
        var person = known ?? form.Once;
        var texts = known is null ? TextsOf(form) : [];
        var join = new JoinStaff(
            new StreamKey(station.TenantId, station.Id),
            person,
            await AccountOf(station, form.UserName, ct),
            form.Post.GetValueOrDefault(),
            form.Certificate.GetValueOrDefault(),
            form.WithMinors,
            form.From.GetValueOrDefault(),
            form.CheckedOn,
            form.Result == RecordCheckResult.Clear
        );
        return new JoiningStaff(
            new TakeOnStaff(
                join,
                texts.ToDictionary(
                    text => text.Key,
                    text => tokens.Fingerprint(person, text.Value),
                    StringComparer.Ordinal
                )
            ),
            texts
        );
    }

    /// <summary>What goes into the vault with it; nothing for somebody who is known.</summary>
    public async Task<IReadOnlyList<ITransactionPart>> Parts(
        JoiningStaff joining,
        CancellationToken ct
    ) =>
        joining.Texts.Count == 0
            ? []
            : [await vault.Write(joining.Decision.Join.Person, joining.Texts, ct)];

    /// <summary>Of the station's staff, those with this name and phone: perhaps the same person.</summary>
    public async Task<bool> IsAlike(
        IReadOnlyList<StaffLine> staff,
        string? name,
        string? phone,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(phone))
        {
            return false;
        }

        var named = await vault.Find(PersonFields.Name, name, ct);
        var called = await vault.Find(PersonFields.Phone, phone, ct);
        return staff.Any(line => named.Contains(line.Person) && called.Contains(line.Person));
    }

    /// <summary>The account with this user name, when it may act for the station's operator.</summary>
    /// <returns><c>null</c> when nothing was typed.</returns>
    /// <exception cref="RuleBrokenException">There is none, or it acts for others.</exception>
    public async Task<Guid?> AccountOf(StationPage station, string? userName, CancellationToken ct)
    {
        var typed = (userName ?? "").Trim().ToUpperInvariant();
        if (typed.Length == 0)
        {
            return null;
        }

        var account = await accounts
            .Users.Where(user => user.NormalizedUserName == typed)
            .Select(user => (Guid?)user.Id)
            .SingleOrDefaultAsync(ct);
        var row = await db.Set<AccountPage>()
            .AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == account, ct);
        var ofOperator = row?.Grants.Any(grant =>
            grant.Organisation is { } organisation
                ? organisation == station.Operator
                : station.Operator == StationOffice.Of(station.Township)
                    && grant.Region == station.TenantId
        );
        Refuse.If(ofOperator != true, "CA-17", "AccountNotOfOperator", nameof(JoinForm.UserName));
        return account;
    }

    private async Task<Guid?> Known(StationPage station, string? idNumber, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(idNumber))
        {
            return null;
        }

        var found = await vault.Find(PersonFields.IdNumber, idNumber, ct);
        return await db.Set<PersonRow>()
            .Where(row =>
                found.Contains(row.Id)
                && row.TenantId == station.TenantId
                && row.Organisation == station.Operator
                && !row.Locked
                && !row.Erased
            )
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(ct);
    }

    private static Dictionary<string, string> TextsOf(JoinForm form)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Name] = form.Name?.Trim() ?? "",
        };
        if (form.IdNumber is { Length: > 0 } id)
        {
            texts[PersonFields.IdNumber] = id.Trim();
        }

        if (form.Phone is { Length: > 0 } phone)
        {
            texts[PersonFields.Phone] = phone.Trim();
        }

        return texts;
    }
}

/// <summary>Someone about to join.</summary>
/// <param name="Texts">For the vault, by field; empty for somebody who is known.</param>
public sealed record JoiningStaff(TakeOnStaff Decision, IReadOnlyDictionary<string, string> Texts);

using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;

namespace StationPortal.Web.Stations.People;

/// <summary>Makes the decision that takes somebody up from what was typed or stands in a file, and what goes into the vault with it.</summary>
public sealed class PeopleRegister(PeopleSearch search, SealedTexts vault, SearchTokens tokens)
{
    /// <summary>One person; <c>Once</c> of the form names them.</summary>
    /// <param name="station">Of one's own.</param>
    /// <param name="form">Of good shape.</param>
    /// <param name="known">What the search found, or <c>null</c> to search now.</param>
    /// <param name="ct">Ends the queries.</param>
    public async Task<TakenUp> Prepare(
        StationPage station,
        TakeUpForm form,
        KnownPeople? known,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(station);
        var texts = TextsOf(form);
        var person = DerivedId.From("person-served", form.Once.ToString("N"));
        var key = await search.KeyOf(
            station.TenantId,
            texts.GetValueOrDefault(PersonFields.IdNumber),
            form.Once,
            ct
        );
        return new TakenUp(
            new TakeUpPerson(
                key,
                new StreamKey(station.TenantId, station.Id),
                person,
                (form.Village ?? "").Trim(),
                form.Class.GetValueOrDefault(),
                form.From.GetValueOrDefault(),
                texts.ToDictionary(
                    text => text.Key,
                    text => tokens.Fingerprint(person, text.Value),
                    StringComparer.Ordinal
                ),
                known ?? await search.Known(station.TenantId, Who(form), ct),
                form.Groups
            ),
            texts
        );
    }

    /// <summary>What goes into the vault.</summary>
    public Task<ITransactionPart> Part(TakenUp taken, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(taken);
        return vault.Write(taken.Decision.Person, taken.Texts, ct);
    }

    /// <summary>By what somebody is recognised.</summary>
    public static WhoIsIt Who(TakeUpForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(
            (form.Name ?? "").Trim(),
            Typed(form.IdNumber),
            Typed(form.Phone),
            (form.Village ?? "").Trim(),
            form.Another
        );
    }

    private static Dictionary<string, string> TextsOf(TakeUpForm form) =>
        new (string Field, string? Text)[]
        {
            (PersonFields.Name, Typed(form.Name)),
            (PersonFields.IdNumber, Typed(form.IdNumber)),
            (PersonFields.Phone, Typed(form.Phone)),
            (PersonFields.Address, Typed(form.Address)),
        }
            .Where(each => each.Text is not null)
            .ToDictionary(each => each.Field, each => each.Text ?? "", StringComparer.Ordinal);

    private static string? Typed(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Somebody about to be taken up.</summary>
/// <param name="Texts">For the vault, by field.</param>
public sealed record TakenUp(TakeUpPerson Decision, IReadOnlyDictionary<string, string> Texts);

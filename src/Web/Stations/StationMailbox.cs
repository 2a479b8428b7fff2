using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Stations;

/// <summary>Who is told about a station: the people behind the accounts that are meant, else all of its operator, else the county's officials, who run stations of their own.</summary>
public sealed class StationMailbox(Recipients recipients)
{
    /// <param name="county">6 digits.</param>
    /// <param name="accounts">Who is meant; may be empty.</param>
    /// <param name="operatedBy">The supplier that runs the station, or the township's office.</param>
    /// <param name="ct">Ends the query.</param>
    /// <returns>Persons in the vault, each once.</returns>
    public async Task<IReadOnlyList<Guid>> Of(
        string county,
        IEnumerable<Guid> accounts,
        Guid operatedBy,
        CancellationToken ct
    )
    {
        var people = new HashSet<Guid>();
        foreach (var account in accounts)
        {
            people.UnionWith(await recipients.OfAccount(account, ct));
        }

        if (people.Count == 0)
        {
            people.UnionWith(await recipients.OfOrganisation(operatedBy, ct));
        }

        return people.Count > 0 ? [.. people] : await recipients.Of(Role.Official, county, ct);
    }
}

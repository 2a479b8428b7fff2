using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>Which version of the county's duty list a contract keeps to (DL-03): one of the published ones, or none. What was written freely in an earlier contract stays until it is changed.</summary>
public sealed class FrozenDutyLists(Reach reach, PageTexts texts)
{
    /// <summary>The published versions, the newest first.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Choices(
        ContractPage contract,
        CancellationToken ct
    )
    {
        var published = await Published(contract, ct);
        var choices = published
            .Select(release => new SelectListItem(
                texts["Contract.DutyList.Version", release.Number, release.From],
                NumberOf(release)
            ))
            .ToList();
        return Written(contract) is { } before && !choices.Exists(choice => choice.Value == before)
            ? [.. choices, new(texts["Contract.DutyList.AsWritten", before], before)]
            : choices;
    }

    /// <summary>The version as it is stored.</summary>
    /// <exception cref="RuleBrokenException">DL-03: it was never published.</exception>
    public async Task<string?> Chosen(ContractPage contract, string? version, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(version) || version == Written(contract))
        {
            return version;
        }

        var published = await Published(contract, ct);
        Refuse.If(
            !published.Any(release => NumberOf(release) == version),
            "DL-03",
            "DutyListNotPublished",
            nameof(ScopeForm.DutyListVersion)
        );
        return version;
    }

    private async Task<IEnumerable<ListRelease<Duty>>> Published(
        ContractPage contract,
        CancellationToken ct
    )
    {
        var list = await reach
            .Rows<DutyListPage>()
            .SingleOrDefaultAsync(row => row.TenantId == contract.TenantId, ct);
        return Enumerable.Reverse(list?.Releases ?? []);
    }

    private static string? Written(ContractPage contract) => contract.Paper.Scope?.DutyListVersion;

    private static string NumberOf(ListRelease<Duty> release) =>
        release.Number.ToString(CultureInfo.InvariantCulture);
}

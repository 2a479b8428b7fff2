using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Procurement.Payments;

namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>Finds what may be listed, and writes the file for the bank with names and accounts from the vault.</summary>
public sealed class AllowanceDesk(
    IDbContextFactory<ReadModels> contexts,
    IEventLog log,
    SealedTexts vault,
    SealedFiles files
)
{
    /// <summary>Confirmed services with an allowance up to the end of a month that stand on no list in force; the rule looks at each again.</summary>
    public async Task<IReadOnlyList<AllowanceService>> Services(
        StreamKey station,
        DateOnly month,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = ChinaTime.At(month.AddMonths(1), TimeOnly.MinValue).ToUniversalTime();
        var orders = await db.Set<OrderPage>()
            .AsNoTracking()
            .Where(order =>
                order.TenantId == station.Tenant
                && order.Station == station.Id
                && order.Allowance > 0
                && order.DoneAt != null
                && order.From < before
            )
            .OrderBy(order => order.From)
            .Select(order => new { order.Id, order.Now })
            .ToListAsync(ct);
        var listed = await Listed(db, station, ct);
        return
        [
            .. orders
                .SelectMany(order =>
                    order
                        .Now.Taken.Where(place => place is { Confirmed: true, In: not null })
                        .Select(place => new AllowanceService(
                            order.Id,
                            place.Volunteer,
                            place.Home,
                            ChinaTime.DateOf(place.In.GetValueOrDefault()).Year
                        ))
                )
                .Where(service => !listed.Contains((service.Order, service.Volunteer)))
                .Take(MakeAllowanceList.MostLines),
        ];
    }

    /// <summary>The sealed file, with what the decision must know of it.</summary>
    public async Task<(MakeAllowanceFile Decision, ITransactionPart Part, byte[] File)> File(
        AllowanceListPage list,
        long? seen,
        CancellationToken ct
    )
    {
        var people = await People(list.Lines, ct);
        var texts = await vault.ReadMany([.. people.Values.Distinct()], ct);
        var rows = new List<BankFileRow>();
        foreach (var line in list.Lines)
        {
            if (
                people.TryGetValue(line.Volunteer, out var person)
                && texts.TryGetValue(person, out var known)
                && known.TryGetValue(PersonFields.BankAccount, out var account)
            )
            {
                rows.Add(
                    new BankFileRow(
                        list.Number,
                        line.Line,
                        known.GetValueOrDefault(PersonFields.Name) ?? "",
                        account,
                        line.Amount,
                        line.OrderNumber
                    )
                );
            }
        }

        var content = BankFile.Write(rows);
        using var plain = new MemoryStream(content);
        var sealedFile = await files.Put(
            list.Id,
            new FileLabel($"{list.Number}.csv", "text/csv"),
            plain,
            ct
        );
        var paid = rows.Select(row => row.Line).ToHashSet();
        var left = list.Lines.Where(line => !paid.Contains(line.Line)).ToList();
        var decision = new MakeAllowanceFile(
            new StreamKey(list.TenantId, list.Id),
            new FileRef("file.csv", sealedFile.Address, sealedFile.Length),
            [.. left.Select(line => line.Line)],
            [.. left.Select(line => line.Order)],
            [
                .. list
                    .Lines.Where(line => paid.Contains(line.Line))
                    .Select(line => people[line.Volunteer])
                    .Distinct(),
            ],
            [PersonFields.Name, PersonFields.BankAccount],
            seen
        );
        return (decision, sealedFile.Part, content);
    }

    /// <summary>The file as it was sealed; empty when its key is gone.</summary>
    public async Task<byte[]> Open(AllowanceListPage list, CancellationToken ct)
    {
        if (
            list.File is not { } file
            || await files.Open(list.Id, file.Sha256, ct) is not { } opened
        )
        {
            return [];
        }

        await using var content = opened.Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, ct);
        return copy.ToArray();
    }

    private static async Task<HashSet<(Guid, Guid)>> Listed(
        ReadModels db,
        StreamKey station,
        CancellationToken ct
    )
    {
        var lists = await db.Set<AllowanceListPage>()
            .AsNoTracking()
            .Where(list =>
                list.TenantId == station.Tenant
                && list.Station == station.Id
                && list.Status != AllowanceStatus.Returned
            )
            .ToListAsync(ct);
        return
        [
            .. lists.SelectMany(list =>
                list.Lines.Where(line =>
                        !list.LeftOut.Contains(line.Line) && list.ResultOf(line.Line)?.Paid != false
                    )
                    .Select(line => (line.Order, line.Volunteer))
            ),
        ];
    }

    // The person behind each volunteer; one whose stream is unknown is left out of the file.
    private async Task<Dictionary<Guid, Guid>> People(
        IEnumerable<AllowanceLine> lines,
        CancellationToken ct
    )
    {
        var people = new Dictionary<Guid, Guid>();
        foreach (var line in lines.DistinctBy(line => line.Volunteer))
        {
            var key = new StreamKey(line.Home, line.Volunteer);
            var events = await log.ReadStream(key, null, ct);
            if (events is [{ Data: VolunteerRegistered registered }, ..])
            {
                people[line.Volunteer] = registered.Person;
            }
        }

        return people;
    }
}

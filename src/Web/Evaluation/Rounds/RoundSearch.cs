using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Finds rounds by their name. Who has no page of rounds gets to the public draw.</summary>
public sealed class RoundSearch(Reach reach, Acting acting, PageTexts texts) : ISearchSource
{
    public string Kind => "Round.List.Title";

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var page = RoundPlace.Readers.Contains(acting.Actor?.Role ?? default) ? "" : "/draw";
        var rows = await reach
            .Rows<RoundRow>()
            .Where(row => row.Name.Contains(words))
            .OrderByDescending(row => row.From)
            .Take(most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new SearchHit(
                row.Name,
                texts["Frame.Aside", texts.Region(row.TenantId), texts.Of(row.Status)],
                $"/rounds/{row.TenantId}/{row.Id}{page}"
            )),
        ];
    }
}

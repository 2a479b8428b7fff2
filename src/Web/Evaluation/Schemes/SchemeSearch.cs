using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>Finds schemes by their name, and lines of their newest versions.</summary>
public sealed class SchemeSearch(Reach reach, PageTexts texts) : ISearchSource
{
    private const int MostSchemes = 50;

    public string Kind => "Scheme.Title";

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var schemes = await reach
            .Rows<SchemePage>()
            .Where(row => row.Newest > 0)
            .OrderBy(row => row.Name)
            .Take(MostSchemes)
            .ToListAsync(ct);
        return
        [
            .. schemes
                .Where(scheme => scheme.Name.Contains(words, StringComparison.OrdinalIgnoreCase))
                .Select(scheme => new SearchHit(
                    scheme.Name,
                    texts["Scheme.Search.About", texts.Region(scheme.TenantId), scheme.Newest],
                    HrefOf(scheme)
                ))
                .Take(most),
            .. schemes
                .SelectMany(scheme =>
                    scheme
                        .Releases[^1]
                        .Content.Indicators.Where(line =>
                            line.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
                        )
                        .Select(line => new SearchHit(
                            line.Name,
                            texts["Scheme.Search.Line", line.Code, scheme.Name],
                            $"{HrefOf(scheme)}#{SchemeWords.IdOf(line)}"
                        ))
                )
                .Take(most),
        ];
    }

    // Everyone may open the public page, whatever their role.
    private static string HrefOf(SchemePage scheme) =>
        $"/public/schemes/{scheme.TenantId}/{scheme.Id}";
}

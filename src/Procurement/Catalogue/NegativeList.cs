using System.Text.Json;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>What may never be bought as a service (PS-06, 102号令 第10条). The words are signs found in a title or a need; the planner also declares that no ground applies, since words alone do not settle it.</summary>
public static class NegativeList
{
    private static readonly IReadOnlyDictionary<string, string[]> WordsByGround = Read();

    /// <summary>Refuses a text that names what may not be bought.</summary>
    /// <exception cref="RuleBrokenException">PS-06, with the word and the letter of the ground.</exception>
    public static void RefuseIn(string text, string field)
    {
        foreach (var (ground, words) in WordsByGround)
        {
            var word = Array.Find(words, text.Contains);
            Refuse.If(word is not null, "PS-06", "OnNegativeList", field, word ?? "", ground);
        }
    }

    private static Dictionary<string, string[]> Read()
    {
        using var stream =
            typeof(NegativeList).Assembly.GetManifestResourceStream("Procurement.NegativeList.json")
            ?? throw new InvalidOperationException("Catalogue/NegativeList.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)
            ?? throw new InvalidOperationException("Catalogue/NegativeList.json is empty.");
    }
}

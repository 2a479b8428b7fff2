using System.Reflection;

namespace StationPortal.Volunteers;

/// <summary>Words that somebody said; the words themselves lie in the vault.</summary>
/// <param name="Text">Names them there.</param>
/// <param name="IsAbusive">They insult somebody: kept, and shown to the supervisor only.</param>
public sealed record SaidWords(Guid Text, bool IsAbusive)
{
    private static readonly IReadOnlyList<string> Abusive = Read();

    /// <summary>Looks at words before they are sealed; <c>null</c> when nothing was said.</summary>
    /// <param name="text">New name in the vault.</param>
    /// <param name="said">What was said.</param>
    public static SaidWords? Of(Guid text, string? said) =>
        string.IsNullOrWhiteSpace(said) ? null : new(text, IsAbuse(said));

    // Neither spaces and marks between the characters nor full-width letters hide a word.
    private static bool IsAbuse(string said)
    {
        var plain = string.Concat(
                said.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)
            )
            .ToUpperInvariant();
        return Abusive.Any(word => plain.Contains(word, StringComparison.Ordinal));
    }

    private static List<string> Read()
    {
        using var stream =
            Assembly
                .GetExecutingAssembly()
                .GetManifestResourceStream("Volunteers.Data.abusive-words.json")
            ?? throw new InvalidOperationException("The list of abusive words is not embedded.");
        return
        [
            .. (System.Text.Json.JsonSerializer.Deserialize<string[]>(stream) ?? []).Select(word =>
                word.ToUpperInvariant()
            ),
        ];
    }
}

using System.Collections.Immutable;

namespace StationPortal.Evaluation;

/// <summary>Lines of a scheme as a tree.</summary>
public static class SchemeTree
{
    /// <summary>Every line before its parts, parts of one line in the order of their codes. The formula adds up from the last line to the first and relies on it.</summary>
    public static ImmutableList<Indicator> InOrder(IEnumerable<Indicator> lines)
    {
        var all = lines.ToList();
        var parts = all.OrderBy(line => line.Code, CodeOrder.Instance)
            .ToLookup(line => line.Parent, StringComparer.Ordinal);
        var ordered = ImmutableList.CreateBuilder<Indicator>();
        AddParts(null, parts, ordered);

        // Lines that hang on nothing are refused; folding an event must not lose them all the same.
        var reached = ordered.Select(line => line.Code).ToHashSet(StringComparer.Ordinal);
        ordered.AddRange(all.Where(line => !reached.Contains(line.Code)));
        return ordered.ToImmutable();
    }

    /// <summary>Codes of all lines below a line, parts of parts included.</summary>
    public static IEnumerable<string> Below(string code, IReadOnlyCollection<Indicator> lines)
    {
        HashSet<string> below = new(StringComparer.Ordinal);
        Queue<string> open = new([code]);
        while (open.TryDequeue(out var above))
        {
            foreach (var part in lines.Where(line => line.Parent == above))
            {
                if (below.Add(part.Code))
                {
                    open.Enqueue(part.Code);
                }
            }
        }

        return below;
    }

    /// <summary>Codes of the lines above a line, the nearest first; a circle is gone through once.</summary>
    public static IReadOnlyList<string> Above(
        Indicator line,
        IReadOnlyDictionary<string, Indicator> lines
    )
    {
        List<string> above = [];
        for (
            var next = line.Parent;
            next is not null && !above.Contains(next);
            next = lines.GetValueOrDefault(next)?.Parent
        )
        {
            above.Add(next);
        }

        return above;
    }

    private static void AddParts(
        string? above,
        ILookup<string?, Indicator> parts,
        ImmutableList<Indicator>.Builder ordered
    )
    {
        foreach (var line in parts[above])
        {
            ordered.Add(line);
            AddParts(line.Code, parts, ordered);
        }
    }
}

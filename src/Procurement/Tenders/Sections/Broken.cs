using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Turns a problem that a page may only show into the refusal of a decision.</summary>
internal static class Broken
{
    public static void Throw(RuleBrokenException? problem)
    {
        if (problem is not null)
        {
            throw problem;
        }
    }
}

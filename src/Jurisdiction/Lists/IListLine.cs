namespace StationPortal.Jurisdiction;

/// <summary>One line of a versioned list, named by its code through all versions.</summary>
public interface IListLine<TSelf>
    where TSelf : class, IListLine<TSelf>
{
    /// <summary>Stands once in a version.</summary>
    string Code { get; }

    /// <summary>What it says, in one line.</summary>
    string Title { get; }

    /// <summary>Whether the line says the same in another version. Records compare lists by reference, so a line that holds some compares them itself.</summary>
    bool SaysTheSame(TSelf other);
}

/// <summary>One thing that is wrong with a line.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Code">Key of the texts <c>Refusal.{Code}</c>.</param>
/// <param name="Field">Property of the line; the form and the columns of a file are named alike.</param>
/// <param name="Values">Put into the texts.</param>
public sealed record LineFault(
    string Rule,
    string Code,
    string Field,
    params IReadOnlyList<object> Values
);

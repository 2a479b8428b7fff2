using System.Reflection;
using StationPortal.EventStore;

namespace StationPortal.Web.Access;

/// <summary>A module's lines of who sees what; a class of it stands beside the pages that show the rows, and is found by itself.</summary>
public interface IReachDeclaration
{
    static abstract void Declare(ReachPolicies reach);
}

/// <summary>Who sees which rows, for every read model. A read model that nobody declared is seen by nobody.</summary>
public sealed class ReachPolicies
{
    private readonly Dictionary<Type, object> policies = [];

    /// <summary>Begins the policy of a read model.</summary>
    /// <exception cref="ArgumentException">It is declared already: one read model has one policy, in one file.</exception>
    public RowPolicy<TRow> Rows<TRow>()
        where TRow : class, IReadModel<TRow>
    {
        var policy = new RowPolicy<TRow>();
        policies.Add(typeof(TRow), policy);
        return policy;
    }

    /// <summary>The read models that have a policy.</summary>
    public IReadOnlyCollection<Type> Declared => policies.Keys;

    /// <summary>Every declaration of an assembly.</summary>
    public static ReachPolicies Of(Assembly assembly)
    {
        var reach = new ReachPolicies();
        foreach (
            var declaration in assembly
                .GetTypes()
                .Where(type => type.IsClass && type.IsAssignableTo(typeof(IReachDeclaration)))
        )
        {
            declaration
                .GetMethod(nameof(IReachDeclaration.Declare), [typeof(ReachPolicies)])
                ?.Invoke(null, [reach]);
        }

        return reach;
    }

    internal RowPolicy<TRow> Of<TRow>()
        where TRow : class, IReadModel<TRow> =>
        (RowPolicy<TRow>?)policies.GetValueOrDefault(typeof(TRow)) ?? new RowPolicy<TRow>();
}

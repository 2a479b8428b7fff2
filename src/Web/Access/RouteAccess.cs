using StationPortal.Jurisdiction;

namespace StationPortal.Web.Access;

/// <summary>Who may call a route. Every endpoint carries one; a route without one answers 404 to everyone (<see cref="RouteGate"/>).
/// The nearest wins: an action's attribute replaces its controller's.</summary>
public interface IRouteAccess
{
    /// <summary>Whether somebody who is not signed in may call it.</summary>
    bool Anonymous { get; }

    /// <summary>Whether this person, signed in, may call it.</summary>
    /// <param name="actor">The grant in force that they act under; <c>null</c> when they have none.</param>
    bool Allows(Actor? actor);
}

/// <summary>Everyone, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute, IRouteAccess
{
    public bool Anonymous => true;

    public bool Allows(Actor? actor) => true;
}

/// <summary>Files of the program itself and the health answer: everyone, and nobody is looked up for it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AssetAttribute : Attribute, IRouteAccess
{
    public bool Anonymous => true;

    public bool Allows(Actor? actor) => true;
}

/// <summary>Everyone who is signed in, also without a grant: one's own account, the inbox.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute, IRouteAccess
{
    public bool Anonymous => false;

    public bool Allows(Actor? actor) => true;
}

/// <summary>Those who act as one of these roles; for all others the route does not exist.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RolesAttribute(params Role[] roles) : Attribute, IRouteAccess
{
    public IReadOnlyList<Role> Roles { get; } = roles;

    public bool Anonymous => false;

    public bool Allows(Actor? actor) => actor is not null && Roles.Contains(actor.Role);
}

using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class PlacesTests
{
    private static readonly IReadOnlyList<Type> Places =
    [
        .. typeof(IPlace)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IPlace))),
    ];

    [Fact]
    public void every_role_has_seven_places_at_most()
    {
        // Places only name themselves here; what waits in them is asked of the database by the page.
        var crowded = Enum.GetValues<Role>()
            .Select(role => (role, count: Places.Count(type => RolesOf(type).Contains(role))))
            .Where(places => places.count > 7);

        Assert.Empty(crowded);
    }

    private static IReadOnlyList<Role> RolesOf(Type type) =>
        ((IPlace)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).Roles;
}

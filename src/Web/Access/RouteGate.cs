using Microsoft.AspNetCore.Authentication;

namespace StationPortal.Web.Access;

/// <summary>The one gate in front of every endpoint. Default: nobody. A forgotten attribute shows as a 404 at once, never as an open door.</summary>
public sealed class RouteGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Acting acting)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var access = endpoint.Metadata.GetMetadata<IRouteAccess>();
        if (access is { Anonymous: false } && acting.Account is null)
        {
            await context.ChallengeAsync();
        }
        else if (access is null || !access.Allows(acting.Actor))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else
        {
            await next(context);
        }
    }
}

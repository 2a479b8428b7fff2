using Microsoft.AspNetCore.Http.Features;
using StationPortal.EventStore;
using StationPortal.Web.Files;

namespace StationPortal.Web.Access;

/// <summary>Registers who may call and read what, and puts the gate in front of every endpoint.</summary>
public static class AccessSetup
{
    private const string AuthenticationIsSet = "__AuthenticationMiddlewareSet";

    /// <summary>Adds <see cref="Acting"/>, <see cref="Reach"/> with every declaration of the web project, and the limits of uploads.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<Acting>();
        services.AddScoped<Reach>();
        services.AddSingleton<Rush>();
        services.AddSingleton<IForeground>(provider => provider.GetRequiredService<Rush>());
        services.AddScoped<Uploads>();
        services.AddSingleton<Downloads>();
        services.Configure<FormOptions>(UploadLimit.Configure);
        services.AddSingleton(_ => ReachPolicies.Of(typeof(AccessSetup).Assembly));
        return services;
    }

    /// <summary>After <c>UseRouting</c>: headers, sign-in, gate, rate limits. Endpoints come after it.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app)
    {
        // The framework looks here, and not into branches, whether somebody signs people in; else it does so itself, in front of our error pages and for every file.
        app.Properties[AuthenticationIsSet] = true;
        return app.UseMiddleware<SecurityHeaders>()
            .UseMiddleware<UploadLimit>()
            .UseMiddleware<RequestQueue>()
            .UseWhen(
                // Files of the program are the same for all: nobody is looked up for them.
                context => AccessOf(context) is not AssetAttribute,
                personal => personal.UseAuthentication()
            )
            .UseMiddleware<RouteGate>()
            .UseRateLimiter();
    }

    /// <summary>Marks endpoints that are not pages: files of the program, the health answer.</summary>
    public static TBuilder ForEveryone<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new AssetAttribute());

    private static IRouteAccess? AccessOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRouteAccess>();
}

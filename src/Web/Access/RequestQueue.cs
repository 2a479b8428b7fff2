namespace StationPortal.Web.Access;

/// <summary>Many press this at one moment, as 认领 when orders appear. So few of them are worked on at once that each is fast; the others wait in the order in which they came, before anything is looked up for them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ManyAtOnceAttribute : Attribute;

/// <summary>Lets the requests of <see cref="ManyAtOnceAttribute"/> in, a few at a time; all others pass.</summary>
public sealed class RequestQueue(RequestDelegate next, Rush rush)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ManyAtOnceAttribute>() is null)
        {
            await next(context);
            return;
        }

        using var turn = await rush.Enter(context.RequestAborted);
        if (turn.IsAcquired)
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}

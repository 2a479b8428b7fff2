using System.Threading.RateLimiting;

namespace StationPortal.Web.Access;

/// <summary>Many press this at one moment, as 认领 when orders appear. So few of them are worked on at once that each is fast; the others wait in the order in which they came, before anything is looked up for them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ManyAtOnceAttribute : Attribute;

/// <summary>Lets the requests of <see cref="ManyAtOnceAttribute"/> in. Thousands at work together would wait for each other's connections and locks, and every one of them would be slow.</summary>
public sealed class RequestQueue(RequestDelegate next) : IDisposable
{
    private const int MostWaiting = 20_000;

    // A few for each core keep processor and database busy while some wait for the disk.
    private readonly ConcurrencyLimiter limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = Math.Max(4, Environment.ProcessorCount * 3),
            QueueLimit = MostWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ManyAtOnceAttribute>() is null)
        {
            await next(context);
            return;
        }

        using var lease = await limiter.AcquireAsync(1, context.RequestAborted);
        if (lease.IsAcquired)
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    public void Dispose() => limiter.Dispose();
}

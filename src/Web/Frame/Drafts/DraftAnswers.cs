namespace StationPortal.Web.Frame;

/// <summary>A script that sends a kept form cannot see where a redirect leads, and following it would use up the banner: it is told in a header instead.</summary>
public sealed class DraftAnswers(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Headers.ContainsKey("X-Draft"))
        {
            context.Response.OnStarting(
                static state =>
                {
                    var response = (HttpResponse)state;
                    if (response.StatusCode == StatusCodes.Status302Found)
                    {
                        response.Headers["X-Location"] = response.Headers.Location;
                        response.Headers.Remove("Location");
                        response.StatusCode = StatusCodes.Status204NoContent;
                    }

                    return Task.CompletedTask;
                },
                context.Response
            );
        }

        return next(context);
    }
}

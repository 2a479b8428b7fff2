using Microsoft.AspNetCore.Http.Features;

namespace StationPortal.Web.Files;

/// <summary>Cuts a too large request off by what it says of its own length, before a byte of it is read; Kestrel's limit stops those that do not say.</summary>
public sealed class UploadLimit(RequestDelegate next)
{
    /// <summary>One file and the fields of its form.</summary>
    public const long Body = Uploads.Limit + (1024 * 1024);

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength is not > Body)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }

    /// <summary>Limits for bodies that are read piece by piece.</summary>
    internal static void Configure(FormOptions form)
    {
        form.MultipartBodyLengthLimit = Body;
        form.ValueLengthLimit = 1024 * 1024;
        form.KeyLengthLimit = 256;
        form.ValueCountLimit = 2048;
    }
}

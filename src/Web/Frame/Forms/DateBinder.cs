using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>Binds days (<c>2026-10-13</c>, also with points or slashes) and moments (<c>2026-10-13 09:30</c>, Asia/Shanghai).</summary>
internal sealed class DateBinder(Type target, Texts texts) : IModelBinder
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    private static readonly string[] Moments =
    [
        "yyyy-M-d H:mm",
        "yyyy/M/d H:mm",
        "yyyy.M.d H:mm",
        "yyyy-M-dTH:mm",
    ];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var text = value.FirstValue?.Trim() ?? "";
        var optional = Nullable.GetUnderlyingType(bindingContext.ModelType) is not null;
        if (text.Length == 0 && optional)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (Read(text) is { } read)
        {
            bindingContext.Result = ModelBindingResult.Success(read);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                texts.Get(target == typeof(DateOnly) ? "Frame.Date.Unread" : "Frame.Moment.Unread")
            );
        }

        return Task.CompletedTask;
    }

    /// <summary>A day as typed, or <c>null</c>.</summary>
    internal static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(
            text.Trim(),
            Days,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private object? Read(string text)
    {
        if (target == typeof(DateOnly))
        {
            return ReadDay(text);
        }

        return DateTime.TryParseExact(
            text,
            Moments,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var moment
        )
            ? new DateTimeOffset(moment, ChinaTime.Offset)
            : null;
    }
}

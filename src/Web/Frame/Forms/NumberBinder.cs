using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StationPortal.Web.Frame;

/// <summary>Binds decimals and whole numbers of forms through <see cref="NumberReading"/>.</summary>
internal sealed class NumberBinder(Type target, YuanAttribute? yuan, Texts texts) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
        {
            if (Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                Say(bindingContext, "Frame.Form.NotEmptyValidator");
            }

            return Task.CompletedTask;
        }

        var (number, problem) = NumberReading.Read(value.FirstValue, yuan);
        if (problem is null && target == typeof(int) && !IsWhole(number))
        {
            problem = "Frame.Number.NotWhole";
        }

        if (problem is not null)
        {
            Say(bindingContext, problem);
            return Task.CompletedTask;
        }

        bindingContext.Result = ModelBindingResult.Success(
            Convert.ChangeType(number, target, CultureInfo.InvariantCulture)
        );
        return Task.CompletedTask;
    }

    private static bool IsWhole(decimal? number) =>
        number is >= int.MinValue and <= int.MaxValue && decimal.Truncate(number.Value) == number;

    private void Say(ModelBindingContext context, string problem) =>
        context.ModelState.TryAddModelError(context.ModelName, texts.Get(problem));
}

using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using StationPortal.EventStore;

namespace StationPortal.Web.Frame;

/// <summary>Chooses <see cref="NumberBinder"/>, <see cref="DateBinder"/> and <see cref="StreamKeyBinder"/>.</summary>
internal sealed class TypedValueBinders(Texts texts) : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(decimal) || type == typeof(int))
        {
            return new NumberBinder(type, YuanOf(context.Metadata), texts);
        }

        if (type == typeof(StreamKey))
        {
            return new StreamKeyBinder();
        }

        return type == typeof(DateOnly) || type == typeof(DateTimeOffset)
            ? new DateBinder(type, texts)
            : null;
    }

    private static YuanAttribute? YuanOf(ModelMetadata metadata) =>
        (metadata as DefaultModelMetadata)
            ?.Attributes.PropertyAttributes?.OfType<YuanAttribute>()
            .FirstOrDefault();
}

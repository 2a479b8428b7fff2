using Microsoft.AspNetCore.Mvc.ModelBinding;
using StationPortal.EventStore;

namespace StationPortal.Web.Frame;

/// <summary>Binds a <see cref="StreamKey"/> from the route's <c>{tenant}</c> and <c>{id:guid}</c>, never from what a form sends.</summary>
internal sealed class StreamKeyBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var route = bindingContext.ActionContext.RouteData.Values;
        if (
            route.GetValueOrDefault("tenant") is string tenant
            && Guid.TryParse(route.GetValueOrDefault("id") as string, out var id)
        )
        {
            bindingContext.Result = ModelBindingResult.Success(new StreamKey(tenant, id));
        }

        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>A view as text, to be frozen and stored.</summary>
internal static class ViewText
{
    /// <param name="controller">Whose folder the view lies in.</param>
    /// <param name="name">Name of a partial view.</param>
    /// <param name="model">Its model.</param>
    public static async Task<string> Render(Controller controller, string name, object model)
    {
        var context = controller.ControllerContext;
        var engine = context.HttpContext.RequestServices.GetRequiredService<ICompositeViewEngine>();
        var view =
            engine.FindView(context, name, isMainPage: false).View
            ?? throw new InvalidOperationException($"There is no view {name}.");
        await using var text = new StringWriter();
        await view.RenderAsync(
            new ViewContext(
                context,
                view,
                new ViewDataDictionary(controller.ViewData) { Model = model },
                controller.TempData,
                text,
                new HtmlHelperOptions()
            )
        );
        return text.ToString();
    }
}

using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace StationPortal.Web.Frame;

/// <summary>A page's view lies beside its controller, or beside the one that this inherits from: <c>StationPortal.Web.Procurement.Tenders</c> → <c>/Procurement/Tenders/X.cshtml</c>.</summary>
internal sealed class FeatureFolders : IViewLocationExpander
{
    private const string Folders = "folders";
    private const string Root = "StationPortal.Web.";
    private const char Between = ';';

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var controller = context.ActionContext.ActionDescriptor as ControllerActionDescriptor;
        context.Values[Folders] = string.Join(Between, FoldersOf(controller?.ControllerTypeInfo));
    }

    public IEnumerable<string> ExpandViewLocations(
        ViewLocationExpanderContext context,
        IEnumerable<string> viewLocations
    ) =>
        [
            .. (context.Values[Folders] ?? "")
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => $"/{folder}/{{0}}.cshtml"),
            "/Frame/Shell/{0}.cshtml",
            "/Accounts/{0}.cshtml",
            "/Procurement/{0}.cshtml",
            "/VersionedLists/{0}.cshtml",
        ];

    private static IEnumerable<string> FoldersOf(Type? controller)
    {
        for (
            var type = controller;
            type is not null && type != typeof(PortalController);
            type = type.BaseType
        )
        {
            if (type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true)
            {
                yield return type.Namespace[Root.Length..].Replace('.', '/');
            }
        }
    }
}

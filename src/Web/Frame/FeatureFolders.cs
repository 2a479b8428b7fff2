using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace StationPortal.Web.Frame;

/// <summary>A page's view lies beside its controller: <c>StationPortal.Web.Procurement.Tenders</c> → <c>/Procurement/Tenders/X.cshtml</c>.</summary>
internal sealed class FeatureFolders : IViewLocationExpander
{
    private const string Folder = "folder";
    private const string Root = "StationPortal.Web.";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var name = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)
            ?.ControllerTypeInfo
            .Namespace;
        context.Values[Folder] =
            name?.StartsWith(Root, StringComparison.Ordinal) == true
                ? name[Root.Length..].Replace('.', '/')
                : "";
    }

    public IEnumerable<string> ExpandViewLocations(
        ViewLocationExpanderContext context,
        IEnumerable<string> viewLocations
    ) =>
        [
            $"/{context.Values[Folder]}/{{0}}.cshtml",
            "/Frame/Shell/{0}.cshtml",
            "/Accounts/{0}.cshtml",
            "/Procurement/{0}.cshtml",
            "/VersionedLists/{0}.cshtml",
        ];
}

using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame.Views;

/// <summary>Saves and removes the views of lists; both return to the list.</summary>
[SignedIn]
public sealed class SavedViewsController : PortalController
{
    [HttpPost("/views/save")]
    public Task<IActionResult> Save(SaveViewForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var back = $"{LocalList(form.List)}?{form.Query}";
        return Submit(
            form,
            () => new SaveView(SavedViews.KeyOf(Me), form.Once, form.List, form.Name, form.Query),
            () => Task.FromResult<IActionResult>(View("Save", form)),
            () => LocalRedirect(back),
            "Frame.List.ViewSaved"
        );
    }

    [HttpPost("/views/remove")]
    public Task<IActionResult> Remove(RemoveViewForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var back = LocalList(form.List);
        return Submit(
            form,
            () => new RemoveView(SavedViews.KeyOf(Me), form.View),
            () => Task.FromResult<IActionResult>(LocalRedirect(back)),
            () => LocalRedirect(back),
            "Frame.List.ViewRemoved"
        );
    }

    private string LocalList(string list) => Url.IsLocalUrl(list) ? list : "/";
}

using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame.Shell;

/// <summary>The language switch in the top bar; the choice is kept in a cookie.</summary>
[Public]
public sealed class LanguageController(TimeProvider clock) : Controller
{
    [HttpPost("/language")]
    public IActionResult Choose(string language, string? back)
    {
        var chosen = language == Texts.English ? Texts.English : Texts.Chinese;
        Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
            new CookieOptions
            {
                Expires = clock.GetUtcNow().AddYears(1),
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            }
        );
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

/// <summary>Signs people in at a browser by the two requests that the page for it sends, without drawing that page and home: what a test looks at comes after.</summary>
internal static class SigningIn
{
    /// <summary>A person at a browser of their own, signed in, who has opened no page yet.</summary>
    public static async Task<IPage> SignedIn(
        this BrowserFixture browser,
        PortalFixture portal,
        TestAccount account,
        int width = 1280
    )
    {
        var page = await browser.NewPerson(portal.Address, width);
        await page.SignIn(account.UserName, TestAccounts.Password);
        return page;
    }

    /// <summary>Signs in with the cookies of a browser.</summary>
    public static async Task SignIn(this IPage page, string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(page);
        var asked = await page.APIRequest.GetAsync("/sign-in");
        using var document = await new HtmlParser().ParseDocumentAsync(await asked.TextAsync());
        var form = page.APIRequest.CreateFormData();
        var fields = document.QuerySelectorAll("form[action^='/sign-in'] input");
        foreach (var field in fields.OfType<IHtmlInputElement>())
        {
            form.Set(
                field.Name ?? "",
                field.Name switch
                {
                    "Form.Name" => userName,
                    "Form.Password" => password,
                    _ => field.Value,
                }
            );
        }

        var answer = await page.APIRequest.PostAsync(
            "/sign-in",
            new() { Form = form, MaxRedirects = 0 }
        );
        Assert.Equal(302, answer.Status);
    }
}

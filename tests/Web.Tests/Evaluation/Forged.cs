using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>Forms that no page of the visitor offers, sent with the visitor's own token.</summary>
internal static class Forged
{
    /// <summary>Posts to an address whatever it is; redirects are not followed.</summary>
    public static async Task<HttpResponseMessage> Post(
        this Visitor visitor,
        string path,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var token =
            (await visitor.Get("/account"))
                .Document.QuerySelector("input[name='__RequestVerificationToken']")
                ?.GetAttribute("value")
            ?? throw new InvalidOperationException("The page has no form.");
        return await visitor.Client.PostAsync(
            path,
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("Form.Once", Guid.CreateVersion7().ToString()),
                .. values.Select(value => KeyValuePair.Create(value.Name, value.Value)),
            ])
        );
    }
}

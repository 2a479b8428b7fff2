using System.Net;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>The same forms without a browser.</summary>
internal sealed class HttpHand(PortalFixture portal, TestAccount account) : IHand
{
    private Visitor? here;

    public void GoHome() => here = null;

    public async Task<string> Send(
        string path,
        string? action,
        string step,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var visitor = await Come();
        var page = await visitor.Get(path);
        var files = values
            .Where(value => value.Name.EndsWith("#file", StringComparison.Ordinal))
            .ToList();
        var texts = values.Except(files).ToList();
        var answer =
            files.Count == 0
                ? await visitor.Send(page, action ?? path, texts)
                : await visitor.SendFiles(
                    page,
                    action ?? path,
                    [
                        .. files.Select(file =>
                            (file.Name[..^"#file".Length], "file.pdf", Paper.Pdf(file.Value))
                        ),
                    ],
                    texts
                );
        Assert.True(
            answer.Status == HttpStatusCode.OK && !answer.Has("#refusal, #error-summary"),
            $"{step}: {path} {answer.Status} {answer.Messages}"
        );
        return answer.Address.PathAndQuery;
    }

    public async Task<bool> Sees(string path, string selector)
    {
        var page = await (await Come()).Get(path);
        return page.Status == HttpStatusCode.OK && page.Has(selector);
    }

    public async Task<IReadOnlyList<string>> Read(string path, string selector, string attribute)
    {
        var page = await (await Come()).Get(path);
        return
        [
            .. page
                .Document.QuerySelectorAll(selector)
                .Select(element => element.GetAttribute(attribute) ?? "")
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private async Task<Visitor> Come() => here ??= await portal.SignIn(account);
}

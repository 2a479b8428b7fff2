using Microsoft.Playwright;
using StationPortal.Web.Tests.Browser;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>An official at Chromium who sends approved payments to the bank and enters its answer.</summary>
internal sealed class BankDesk(BrowserHand payer, Steps steps)
{
    /// <summary>The first approved payment is put into a file for the bank.</summary>
    /// <returns>Address of the batch.</returns>
    public async Task<string> MakeBatch()
    {
        var page = payer.Page;
        await page.GotoAsync("/payments?status=Approved");
        await page.Locator("[name=rows]").First.CheckAsync();
        await Look.Here(page, steps.Next("payments-approved"), keep: true);
        await page.Leave(() => page.ClickAsync("[formaction='/bank-batches/new']"));
        await Look.Here(page, steps.Next("bank-batch"), keep: true);
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The bank has paid the batch's only line.</summary>
    public async Task Paid(string batch, string day)
    {
        var page = payer.Page;
        await page.GotoAsync($"{batch}/answer");
        await page.SetInputFilesAsync(
            "[name='Form.Answer']",
            new FilePayload
            {
                Name = "answer.csv",
                MimeType = "text/csv",
                Buffer = System.Text.Encoding.UTF8.GetBytes(
                    $"line,result,time,reason\n1,paid,{day} 15:04,\n"
                ),
            }
        );
        await page.Leave(() =>
            page.ClickAsync($"form[action^='{batch}/answer'] button:not([type=button])")
        );
        await Look.Here(page, steps.Next("bank-answer"), keep: true);
    }
}

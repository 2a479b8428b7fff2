using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Bench;

/// <summary>Evaluators at their sheets, each at another station. A save sends the whole form, as the page does: all 90 lines with their empty fields for evidence, one of them newly scored.</summary>
internal sealed class Saving(BenchRounds rounds)
{
    public const string Route = "sheets/{tenant}/{id:guid}/{kind}";

    private readonly int[] saves = new int[Ticking.Users];
    private readonly int[] rawSaves = new int[Ticking.Users];

    /// <summary>Signs the evaluators in.</summary>
    public async Task<PortalUser[]> SignIn(PortalUsers people, CancellationToken ct)
    {
        var users = new PortalUser[Ticking.Users];
        for (var user = 0; user < users.Length; user++)
        {
            users[user] = await people.SignIn(
                AccountOf(user),
                Role.Evaluator,
                BenchRounds.Organiser,
                null,
                ct
            );
        }

        return users;
    }

    /// <summary>One save over HTTP.</summary>
    public async Task Ours(PortalUser evaluator, int user, CancellationToken ct)
    {
        var done = saves[user]++;
        var key = AssessmentOf(user);
        using var form = Form(evaluator, user, done);
        var answer = await evaluator.Post($"/sheets/{key.Tenant}/{key.Id}/evaluator", form, ct);
        if (answer != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"A save was answered with {answer}.");
        }
    }

    /// <summary>The same in bare SQL.</summary>
    public Task Raw(RawEvaluation raw, int user, CancellationToken ct)
    {
        var done = rawSaves[user]++;
        var key = AssessmentOf(user);
        return raw.Save(
            ScoreSheet.KeyOf(key.Tenant, key.Id, SheetKind.Evaluator, AccountOf(user)),
            BenchRounds.BegunVersion + done + 1,
            [
                .. Enumerable
                    .Range(0, BenchRounds.Begun + done + 1)
                    .Select(line => BenchRounds.Given(BenchRounds.StationOf(user), line, 0)),
            ],
            ct
        );
    }

    private static MultipartFormDataContent Form(PortalUser evaluator, int user, int done)
    {
        var form = new MultipartFormDataContent();
        Add("__RequestVerificationToken", evaluator.Token);
        Add("Form.Once", Guid.CreateVersion7().ToString());
        Add("Form.Seen", (BenchRounds.BegunVersion + done).ToString(CultureInfo.InvariantCulture));
        Add("Form.From", "0");
        for (var line = 0; line < BenchScheme.Judged; line++)
        {
            var given =
                line <= BenchRounds.Begun + done
                    ? BenchRounds.Given(BenchRounds.StationOf(user), line, 0)
                    : null;
            var field = $"Form.Lines[{line.ToString(CultureInfo.InvariantCulture)}]";
            Add($"{field}.Code", BenchScheme.CodeOf(line));
            Add(
                $"{field}.Points",
                given?.Points?.ToString("0.00", CultureInfo.InvariantCulture) ?? ""
            );
            Add($"{field}.Reason", given?.Reason ?? "");
            // A browser sends a file field that nobody touched as a file without a name.
            var none = new ByteArrayContent([]);
            none.Headers.ContentType = new("application/octet-stream");
            none.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
            {
                Name = $"\"{field}.Added\"",
                FileName = "\"\"",
            };
            form.Add(none);
        }

        return form;

        void Add(string name, string value) => form.Add(new StringContent(value), $"\"{name}\"");
    }

    private Guid AccountOf(int user) => rounds.Evaluators[user * BenchRounds.Scorers];

    private StreamKey AssessmentOf(int user) =>
        rounds.AssessmentOf(rounds.Running, BenchRounds.StationOf(user));
}

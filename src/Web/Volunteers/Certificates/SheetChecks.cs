using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>Answers whether a sheet agrees with what was issued, and nothing else. An unknown number and a wrong name take the same steps and get the same words, so that nobody can try out who volunteers.</summary>
public sealed class SheetChecks(IDbContextFactory<ReadModels> contexts, CertificateCopies copies)
{
    public async Task<SheetAnswer> Check(SheetForm form, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var issued = db.Set<CertificatePage>().AsNoTracking().Where(row => row.IssuedOn != null);
        // Somebody else's certificate is read when none is found: the answer then takes as long.
        var other = await Read(issued.OrderByDescending(row => row.Id), ct);
        var number = (form.Number ?? "").Trim().ToUpperInvariant();
        var found = form.Token is { } token
            ? await Read(issued.Where(row => row.Token == token), ct)
            : await Read(issued.Where(row => row.Number == number), ct);
        if ((found ?? other) is not { } row)
        {
            return SheetAnswer.Differs;
        }

        var copy = await copies.Read(row.Person, row.Id, ct);
        var agrees = Agrees(form, row, copy);
        return found is null || !agrees ? SheetAnswer.Differs
            : row.Status == CertificateStatus.Revoked ? new(SheetResult.Revoked, row.RevokedOn)
            : row.ChangedOn is { } changed ? new(SheetResult.Changed, changed)
            : new(SheetResult.Agrees, row.IssuedOn);
    }

    private static bool Agrees(SheetForm form, IssuedRow row, CertificateCopy? copy)
    {
        var name = Same(form.Name, copy?.Name);
        var id = Same(form.IdTail, Tail(copy?.IdNumber));
        var hours = form.Hours == ServiceHours.Of(row.Minutes);
        return copy is not null && name && (form.Token is not null || (id && hours));
    }

    private static string Tail(string? number) =>
        number is { Length: > 4 } ? number[^4..] : number ?? "";

    // Full-width letters, spaces and small letters are no difference.
    private static bool Same(string? typed, string? kept) =>
        CryptographicOperations.FixedTimeEquals(Plain(typed), Plain(kept));

    private static byte[] Plain(string? text) =>
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                string.Concat(
                        (text ?? "")
                            .Normalize(NormalizationForm.FormKC)
                            .Where(sign => !char.IsWhiteSpace(sign))
                    )
                    .ToUpperInvariant()
            )
        );

    private static Task<IssuedRow?> Read(IQueryable<CertificatePage> rows, CancellationToken ct) =>
        rows.Select(row => new IssuedRow(
                row.Id,
                row.Person,
                row.Minutes,
                row.Status,
                row.IssuedOn,
                row.ChangedOn,
                row.RevokedOn
            ))
            .FirstOrDefaultAsync(ct);

    private sealed record IssuedRow(
        Guid Id,
        Guid Person,
        int Minutes,
        CertificateStatus Status,
        DateOnly? IssuedOn,
        DateOnly? ChangedOn,
        DateOnly? RevokedOn
    );
}

/// <summary>What the public check says.</summary>
/// <param name="On">Day of the issue, the change or the revocation; <c>null</c> when nothing agrees.</param>
public sealed record SheetAnswer(SheetResult Result, DateOnly? On)
{
    public static SheetAnswer Differs { get; } = new(SheetResult.Differs, null);
}

/// <summary>Whether a sheet agrees.</summary>
public enum SheetResult
{
    /// <summary>一致.</summary>
    Agrees = 1,

    /// <summary>不一致, also for a number that was never given.</summary>
    Differs = 2,

    /// <summary>已撤销.</summary>
    Revoked = 3,

    /// <summary>开具后记录有变更.</summary>
    Changed = 4,
}

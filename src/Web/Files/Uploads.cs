using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Files;

/// <summary>A file that was taken and becomes part of a record with the decision it goes into.</summary>
/// <param name="File">For the event: name, SHA-256, bytes.</param>
/// <param name="Parts">Go into the deciding transaction.</param>
/// <param name="Twins">Other records of this tenant that hold the same content.</param>
public sealed record TakenFile(
    FileRef File,
    IReadOnlyList<ITransactionPart> Parts,
    IReadOnlyList<FileUse> Twins
);

/// <summary>Takes files of forms: not larger than 20 MB, of a known kind, and what their names say they are. Call it while proposing a decision, so that a refusal stands at the field.</summary>
public sealed class Uploads(
    IFileStore files,
    SealedFiles vault,
    AccountsDb register,
    Acting acting,
    TimeProvider clock
)
{
    /// <summary>Bytes of one file.</summary>
    public const long Limit = 20L * 1024 * 1024;

    private const int LongestName = 120;

    /// <summary>Stores a file about no person, addressed by its own SHA-256: the same content twice is one file.</summary>
    /// <param name="file">From the form.</param>
    /// <param name="field">The form's field, for the refusal.</param>
    /// <param name="record">The record it belongs to.</param>
    /// <param name="ct">Ends the upload; nothing is kept.</param>
    /// <exception cref="RuleBrokenException">Missing, too large, or not what its name says.</exception>
    public async Task<TakenFile> Take(
        IFormFile? file,
        string field,
        StreamKey record,
        CancellationToken ct
    )
    {
        var name = Check(file, field, out var upload);
        await using var content = upload.OpenReadStream();
        var stored = await files.Put(destination => content.CopyToAsync(destination, ct), ct);
        var taken = new FileRef(name, stored.Address, stored.Length);
        return new TakenFile(
            taken,
            [new FileUseRow(UseOf(taken, record))],
            await Twins(taken.Sha256, record, ct)
        );
    }

    /// <summary>Stores a file about a person or with names in it, encrypted under its owner. The event gets a neutral name; the true one is in the vault.</summary>
    /// <param name="file">From the form.</param>
    /// <param name="field">The form's field, for the refusal.</param>
    /// <param name="owner">Whose file it is in the vault.</param>
    /// <param name="ct">Ends the upload; nothing is kept.</param>
    /// <exception cref="RuleBrokenException">Missing, too large, or not what its name says.</exception>
    public async Task<TakenFile> Seal(
        IFormFile? file,
        string field,
        Guid owner,
        CancellationToken ct
    )
    {
        var name = Check(file, field, out var upload);
        await using var content = upload.OpenReadStream();
        var label = new FileLabel(name, FileKinds.MediaTypeOf(name));
        var sealedFile = await vault.Put(owner, label, content, ct);
        var neutral = "file" + Path.GetExtension(name).ToLowerInvariant();
        return new TakenFile(
            new FileRef(neutral, sealedFile.Address, sealedFile.Length),
            [sealedFile.Part],
            []
        );
    }

    /// <summary>The checks alone, for a file whose owner keeps it elsewhere.</summary>
    internal static string Check(IFormFile? file, string field, out IFormFile upload)
    {
        if (file is not { Length: > 0 })
        {
            throw new RuleBrokenException(null, "UploadMissing", field);
        }

        upload = file;
        Refuse.If(
            file.Length > Limit,
            null,
            "UploadTooLarge",
            field,
            (Limit / 1024 / 1024).ToString(CultureInfo.InvariantCulture)
        );
        var name = NameOf(file.FileName);
        using var content = file.OpenReadStream();
        Refuse.If(
            !FileKinds.Fits(name, content),
            null,
            "UploadNotWhatItSays",
            field,
            name,
            FileKinds.Extensions
        );
        return name;
    }

    /// <summary>Other records of the same tenant with the same content; another tenant's are none of the reader's business.</summary>
    private async Task<IReadOnlyList<FileUse>> Twins(
        string sha256,
        StreamKey record,
        CancellationToken ct
    ) =>
        await register
            .FileUses.AsNoTracking()
            .Where(use =>
                use.Sha256 == sha256 && use.TenantId == record.Tenant && use.Record != record.Id
            )
            .OrderBy(use => use.At)
            .ToListAsync(ct);

    private FileUse UseOf(FileRef file, StreamKey record) =>
        new()
        {
            Sha256 = file.Sha256,
            TenantId = record.Tenant,
            Record = record.Id,
            Name = file.Name,
            Account = acting.Account ?? Guid.Empty,
            At = clock.GetUtcNow(),
        };

    // The last part of a path, without what no file name should hold, and not longer than a screen is wide.
    private static string NameOf(string sent)
    {
        var name = string.Concat(
            sent.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>'))
        );
        var extension = Path.GetExtension(name);
        return name.Length <= LongestName
            ? name
            : string.Concat(name.AsSpan(0, LongestName - extension.Length), extension);
    }
}

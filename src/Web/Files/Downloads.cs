using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;

namespace StationPortal.Web.Files;

/// <summary>Gives files out. There is no address for a file as such: a page first gets its record through <see cref="Access.Reach"/>, then gives out a file that the record names.</summary>
public sealed class Downloads(IFileStore files, SealedFiles vault)
{
    /// <summary>A file that a record within reach names; 404 when it is not stored.</summary>
    public async Task<IActionResult> Send(FileRef file, CancellationToken ct) =>
        await files.Open(file.Sha256, ct) is { } content
            ? Attachment(content, file.Name)
            : new NotFoundResult();

    /// <summary>A sealed file of an owner within reach; 404 when it is another's or its owner was erased.</summary>
    public async Task<IActionResult> SendSealed(Guid owner, string address, CancellationToken ct) =>
        await vault.Open(owner, address, ct) is { } opened
            ? Attachment(opened.Content, opened.Label.Name)
            : new NotFoundResult();

    // Always to be saved, never shown inside the portal's own pages: what others hand in is not ours to run.
    private static FileStreamResult Attachment(Stream content, string name) =>
        new(content, FileKinds.MediaTypeOf(name)) { FileDownloadName = name };
}

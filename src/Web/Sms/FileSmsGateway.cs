using Microsoft.Extensions.Options;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Sms;

/// <summary>How text messages leave.</summary>
public sealed class SmsSettings
{
    /// <summary><c>Sms:Folder</c>. Where messages are put as files; <c>sms</c> in the data folder when it is not set.</summary>
    public string? Folder { get; set; }
}

/// <summary>Puts each message as a file into a folder, for demo, development, and gateways that fetch files. The file's name is the message's id and tells nobody's number; a second attempt writes the same file.</summary>
internal sealed class FileSmsGateway(IOptions<SmsSettings> sms, PortalSettings portal) : ISmsGateway
{
    public async Task Send(RenderedSms message, CancellationToken ct)
    {
        var folder = Path.GetFullPath(sms.Value.Folder ?? Path.Combine(portal.DataFolder, "sms"));
        var path = Path.Combine(folder, $"{message.Id:N}.txt");
        try
        {
            Directory.CreateDirectory(folder);
            // Whole or not at all: whoever fetches files never reads half a message.
            await File.WriteAllTextAsync(path + ".part", $"{message.To}\n{message.Text}\n", ct);
            File.Move(path + ".part", path, overwrite: true);
        }
        catch (IOException e)
        {
            throw new SmsRefusedException("The folder cannot be written to.", forGood: false, e);
        }
    }
}

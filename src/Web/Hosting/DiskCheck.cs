namespace StationPortal.Web.Hosting;

/// <summary>Looks whether the data folder can take a start before anything is written to it.</summary>
internal static class DiskCheck
{
    private const long Needed = 200L * 1024 * 1024;

    /// <exception cref="StartRefusedException">The folder cannot be made, or less than 200 MB are free.</exception>
    public static void Require(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (IOException)
        {
            throw new StartRefusedException(
                $"The data folder {folder} cannot be made. Choose another with --data."
            );
        }

        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < Needed)
        {
            throw new StartRefusedException(
                $"The disk of {folder} is full: {free / 1024 / 1024} MB are free, 200 are needed. Free some space, or choose another folder with --data."
            );
        }
    }
}

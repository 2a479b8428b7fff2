namespace StationPortal.LocalPostgres;

/// <summary>PostgreSQL refuses to run as root, so a root drops to another user of the machine for it.</summary>
internal sealed record ServerUser(string? Name)
{
    public static async Task<ServerUser> Choose(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new ServerUser((string?)null);
        }

        // A user id that the password file does not hold makes initdb fail, so only names are tried.
        foreach (var name in (string[])["postgres", "nobody"])
        {
            if ((await Command.Run("id", ["-u", name], ct)).ExitCode == 0)
            {
                return new ServerUser(name);
            }
        }

        throw new DatabaseUnavailableException(
            "PostgreSQL does not run as root and there is no user 'postgres' or 'nobody' to run it as. Make one (useradd --system postgres), or start this as an ordinary user."
        );
    }

    /// <summary>Runs a program as this user.</summary>
    public async Task<CommandResult> Run(
        string program,
        IReadOnlyList<string> arguments,
        CancellationToken ct
    )
    {
        if (Name is null)
        {
            return await Command.Run(program, arguments, ct);
        }

        var group = (await Command.Run("id", ["-gn", Name], ct)).Output.Trim();
        string[] drop = ["--reuid", Name, "--regid", group, "--init-groups", "--", program];
        var result = await Command.Run("setpriv", [.. drop, .. arguments], ct);
        return result.ExitCode == -1
            ? await Command.Run("runuser", ["-u", Name, "--", program, .. arguments], ct)
            : result;
    }

    /// <summary>Makes a folder that belongs to this user and to nobody else.</summary>
    public async Task Give(string folder, CancellationToken ct)
    {
        if (Name is not null)
        {
            await Command.Run("chown", ["-R", Name, folder], ct);
            await Command.Run("chmod", ["700", folder], ct);
        }
    }

    /// <summary>Where the data can live: the wanted folder, or one outside when this user may not enter it (a clone in root's own home).</summary>
    public string Reachable(string wanted)
    {
        if (Name is null || OperatingSystem.IsWindows())
        {
            return wanted;
        }

        for (
            var parent = Path.GetDirectoryName(wanted);
            parent is not null;
            parent = Path.GetDirectoryName(parent)
        )
        {
            if (
                Directory.Exists(parent)
                && !File.GetUnixFileMode(parent).HasFlag(UnixFileMode.OtherExecute)
            )
            {
                var id = Convert.ToHexStringLower(
                    System
                        .Security.Cryptography.SHA256.HashData(
                            System.Text.Encoding.UTF8.GetBytes(wanted)
                        )
                        .AsSpan(0, 6)
                );
                return Path.Combine("/var/lib/stationportal", "cluster-" + id);
            }
        }

        return wanted;
    }
}

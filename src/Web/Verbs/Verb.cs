using StationPortal.Web.Hosting;

namespace StationPortal.Web.Verbs;

/// <summary>What the program was asked to do: serve without a word, else the verb of the first argument. What stops a start is one line and exit code 1.</summary>
internal static class Verb
{
    public static async Task<int> Run(string[] args)
    {
        using var stop = new StopSignal();
        try
        {
            return args.FirstOrDefault() switch
            {
                null => await Serve.Run(args, stop.Token),
                { } option when option.StartsWith('-') => await Serve.Run(args, stop.Token),
                "rebuild" => await StoreVerbs.Rebuild(args, stop.Token),
                "verify" => await StoreVerbs.Verify(args, stop.Token),
                "backup" => await BackupVerbs.Backup(args, stop.Token),
                "restore" => await BackupVerbs.Restore(args, stop.Token),
                "rotate-key" => await VaultVerbs.RotateKey(args, stop.Token),
                "demo" => await DemoVerb.Run(args, stop.Token),
                { } unknown => throw new StartRefusedException(
                    $"'{unknown}' is not known. Use one of: rebuild, verify, rotate-key, demo, backup, restore; or none to serve."
                ),
            };
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (StartFailure.Line(e) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }
}

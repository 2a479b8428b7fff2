using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace StationPortal.Vault;

/// <summary>Where the vault keeps what must lie outside the database.</summary>
/// <param name="KeyFile">The master keys' file.</param>
/// <param name="FilesFolder">Encrypted and public files.</param>
/// <param name="ErasureJournal">Ids of erased people.</param>
/// <param name="CreateKeyFile">Whether a missing key file is made; never in Production.</param>
/// <param name="Bucket">Keeps the files instead of the folder; <c>null</c> for the folder.</param>
public sealed record VaultSettings(
    string KeyFile,
    string FilesFolder,
    string ErasureJournal,
    bool CreateKeyFile,
    S3Settings? Bucket = null
)
{
    /// <summary>Everything under one data folder, as demo and development use it.</summary>
    public static VaultSettings Under(string dataFolder, bool createKeyFile = true) =>
        new(
            Path.Combine(dataFolder, "keys", "vault.json"),
            Path.Combine(dataFolder, "files"),
            Path.Combine(dataFolder, "keys", "erased.txt"),
            createKeyFile
        );
}

/// <summary>Registers the vault on the host's <see cref="NpgsqlDataSource"/>.</summary>
public static class VaultServices
{
    public static IServiceCollection AddVault(
        this IServiceCollection services,
        VaultSettings settings
    ) =>
        services
            .AddSingleton(settings)
            .AddSingleton(_ => MasterKeyFile.Load(settings.KeyFile, settings.CreateKeyFile))
            .AddSingleton<OwnerKeys>()
            .AddSingleton<SearchTokens>()
            .AddSingleton<SealedTexts>()
            .AddSingleton<SealedFiles>()
            .AddSingleton<IFileStore>(_ =>
                settings.Bucket is { } bucket
                    ? new S3FileStore(
                        bucket,
                        Path.Combine(settings.FilesFolder, "incoming"),
                        // The server compares the date of a signature with its own clock, so a demo's other clock does not count.
                        TimeProvider.System,
                        new SocketsHttpHandler
                        {
                            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                        }
                    )
                    : new DiskFileStore(settings.FilesFolder)
            )
            .AddSingleton(provider => new ErasureJournal(
                settings.ErasureJournal,
                provider.GetRequiredService<NpgsqlDataSource>()
            ));
}

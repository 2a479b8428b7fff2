using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace StationPortal.Web.Accounts;

/// <summary>Makes the tables of <see cref="AccountsDb"/> once; two processes that start together do not make them twice.</summary>
public static class AccountsSchema
{
    private const long Lock = 4_401_050_001;

    /// <summary>Creates the tables in the first schema of the search path when they are missing.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached, or refuses.</exception>
    public static async Task Ensure(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);
        var exists = await db
            .Database.SqlQuery<bool>($"select to_regclass('account_user') is not null as \"Value\"")
            .SingleAsync(ct);
        if (!exists)
        {
            await db.Database.ExecuteSqlRawAsync(db.Database.GenerateCreateScript(), ct);
        }

        await transaction.CommitAsync(ct);
    }
}

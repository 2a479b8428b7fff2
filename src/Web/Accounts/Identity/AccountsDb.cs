using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using StationPortal.Web.Files;

namespace StationPortal.Web.Accounts;

/// <summary>Tables of ASP.NET Core Identity, the keys of the sign-in cookies, what of the inbox was read, and where files are used. Facts about grants are events, not rows here.</summary>
public sealed partial class AccountsDb(DbContextOptions<AccountsDb> options)
    : IdentityUserContext<PortalUser, Guid>(options)
{
    public DbSet<CookieKey> CookieKeys => Set<CookieKey>();

    public DbSet<InboxMark> InboxMarks => Set<InboxMark>();

    public DbSet<FileUse> FileUses => Set<FileUse>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<PortalUser>(user =>
        {
            // Names, mail addresses and phones belong to the vault (architecture, rule 7).
            user.Ignore(row => row.Email).Ignore(row => row.NormalizedEmail);
            user.Ignore(row => row.EmailConfirmed).Ignore(row => row.PhoneNumber);
            user.Ignore(row => row.PhoneNumberConfirmed);
            user.HasIndex(row => row.EmailToken).IsUnique();
        });
        builder.Entity<InboxMark>().HasKey(mark => mark.Mail);
        builder
            .Entity<FileUse>()
            .HasKey(use => new
            {
                use.Sha256,
                use.TenantId,
                use.Record,
            });
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.SetTableName(TableOf(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
            }
        }
    }

    private static string TableOf(string type)
    {
        var name = type.Split('`')[0].Replace("IdentityUser", "", StringComparison.Ordinal);
        return name switch
        {
            nameof(PortalUser) => "account_user",
            nameof(FileUse) => "file_use",
            _ => $"account_{SnakeCase(name)}",
        };
    }

    private static string SnakeCase(string name) =>
        WordStart().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}

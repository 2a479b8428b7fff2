using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;
using StationPortal.Vault;
using StationPortal.Web.Accounts.SignIn;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Accounts;

/// <summary>Registers signing in, on the host's <see cref="NpgsqlDataSource"/>.</summary>
public static class AccountsSetup
{
    /// <summary>Rate limit of forms that are open to visitors, by address.</summary>
    public const string OpenForms = "open forms";

    /// <summary>Adds Identity with its own tables, the session cookie and the check of it on each request.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services
            .AddOptions<AccountSettings>()
            .Configure<PortalSettings>(
                (accounts, portal) => accounts.SecondFactorRequired = !portal.Demo
            )
            .BindConfiguration("Accounts");
        services.AddDbContext<AccountsDb>(
            (provider, options) =>
                options
                    .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
                    // Identity maps mail and phone; leaving them to the vault is what we want.
                    .ConfigureWarnings(warnings =>
                        warnings.Ignore(CoreEventId.MappedPropertyIgnoredWarning)
                    )
        );
        services.AddDataProtection().SetApplicationName("StationPortal");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>(
                (options, scopes) => options.XmlRepository = new CookieKeyRepository(scopes)
            )
            .Configure<MasterKeys>(
                (options, keys) => options.XmlEncryptor = new CookieKeySealing(keys)
            );
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services
            .AddIdentityCore<PortalUser>(Policy)
            .AddUserStore<PortalUserStore>()
            .AddUserManager<PortalUsers>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<ISecurityStampValidator, AccountCheck>();
        services.AddScoped<SignInNames>();
        services.AddScoped<AccountOpening>();
        services.AddScoped<Session>();
        services.AddSingleton<Recipients>();
        services.AddSingleton<Officials>();
        services.AddScoped<Confirmation>();
        services.Configure<DataProtectionTokenProviderOptions>(tokens =>
            tokens.TokenLifespan = TimeSpan.FromHours(1)
        );
        services.AddCookies();
        services.AddSingleton(provider => new SchemaPart(ct =>
            AccountsSchema.Ensure(provider, ct)
        ));
        services.AddRateLimiter(limiter => limiter.RejectionStatusCode = 429);
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, OpenFormLimits>();
        return services;
    }

    // A long password without rules of signs (NIST SP 800-63B): length counts, and the five-guess lockout.
    private static void Policy(IdentityOptions identity)
    {
        identity.Password.RequiredLength = 12;
        identity.Password.RequiredUniqueChars = 6;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.Tokens.AuthenticatorIssuer = "StationPortal";
    }

    private static void AddCookies(this IServiceCollection services)
    {
        foreach (
            var scheme in (string[])
                [IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme]
        )
        {
            services
                .AddOptions<CookieAuthenticationOptions>(scheme)
                .Configure<PortalSettings>(
                    (cookie, settings) =>
                    {
                        cookie.Cookie.HttpOnly = true;
                        cookie.Cookie.SameSite = SameSiteMode.Lax;
                        cookie.Cookie.SecurePolicy = Secure(settings);
                        cookie.LoginPath = "/sign-in";
                        cookie.AccessDeniedPath = "/sign-in";
                        cookie.ReturnUrlParameter = "returnUrl";
                        cookie.ExpireTimeSpan =
                            scheme == IdentityConstants.ApplicationScheme
                                ? TimeSpan.FromHours(8)
                                : TimeSpan.FromMinutes(5);
                    }
                );
        }

        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<PortalSettings>(
                (antiforgery, settings) =>
                {
                    antiforgery.Cookie.HttpOnly = true;
                    antiforgery.Cookie.SameSite = SameSiteMode.Strict;
                    antiforgery.Cookie.SecurePolicy = Secure(settings);
                }
            );
    }

    private static CookieSecurePolicy Secure(PortalSettings settings) =>
        settings.Production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    private sealed class OpenFormLimits(IOptions<AccountSettings> settings)
        : IConfigureOptions<RateLimiterOptions>
    {
        public void Configure(RateLimiterOptions options) =>
            options.AddPolicy(
                OpenForms,
                context =>
                    HttpMethods.IsPost(context.Request.Method)
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            context.Connection.RemoteIpAddress?.ToString() ?? "",
                            _ => new FixedWindowRateLimiterOptions
                            {
                                PermitLimit = settings.Value.OpenFormsPerMinute,
                                Window = TimeSpan.FromMinutes(1),
                            }
                        )
                        : RateLimitPartition.GetNoLimiter("")
            );
    }
}

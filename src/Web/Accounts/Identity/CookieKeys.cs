using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace StationPortal.Web.Accounts;

/// <summary>One key that protects cookies and reset links; all web processes share them.</summary>
public sealed class CookieKey
{
    public int Id { get; set; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; set; }
}

/// <summary>Keeps the keys in the database. The framework's interface is not asynchronous; it reads once a day.</summary>
internal sealed class CookieKeyRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        return
        [
            .. db.CookieKeys.AsNoTracking().AsEnumerable().Select(key => XElement.Parse(key.Xml)),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        db.CookieKeys.Add(new CookieKey { Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;
using StationPortal.Web.Mail;

namespace StationPortal.Web.Sms;

/// <summary>Text messages in the administrator's bar, with those that were given up.</summary>
public sealed class SmsPlace(OutboxDb outbox) : IPlace
{
    public string Text => "Sms.Title";
    public string Href => "/text-messages";
    public string Icon => "megaphone";
    public IReadOnlyList<Role> Roles => [Role.Administrator];
    public int Order => 61;

    public Task<int> Waiting(Actor actor, CancellationToken ct)
    {
        var inside = RegionCode.PrefixOf(actor.Region);
        return outbox.TextMessages.CountAsync(
            row => row.TenantId.StartsWith(inside) && row.State == MailState.Dead,
            ct
        );
    }
}

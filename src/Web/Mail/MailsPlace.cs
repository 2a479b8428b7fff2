using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Mail;

/// <summary>Mails in the administrator's bar, with those that could not be delivered.</summary>
internal sealed class MailsPlace(MailHistory history) : IPlace
{
    public string Text => "Mail.Title";
    public string Href => "/mails";
    public string Icon => "envelope-paper";
    public IReadOnlyList<Role> Roles => [Role.Administrator];
    public int Order => 60;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => history.Dead(actor.Region, ct);
}

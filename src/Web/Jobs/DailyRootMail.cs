using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Jobs;

/// <summary>The day's root for an auditor: a copy outside the bureau's machines.</summary>
public sealed record DailyRootMail(Guid Recipient, DailyRoot Root) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values =>
        [Root.Day, Root.Number, Root.Heads.Count, Root.Root];
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>What every page that changes a station asks first: is it the reader's to change.</summary>
public sealed class StationDesk(Reach reach, Acting acting)
{
    /// <summary>The station, for its county's officials and its operator.</summary>
    /// <exception cref="NotInScopeException">Another county's or another operator's.</exception>
    public async Task<StationPage> Own(StreamKey key, CancellationToken ct)
    {
        await Details(key, ct);
        return await reach.Get<StationPage>(key, ct);
    }

    /// <summary>The same with what only they see.</summary>
    /// <exception cref="NotInScopeException">Another county's or another operator's.</exception>
    public async Task<StationDetails> Details(StreamKey key, CancellationToken ct)
    {
        var me = acting.Required;
        return me.Role == Role.Official && me.Region != key.Tenant
            ? throw new NotInScopeException(nameof(StationDetails))
            : await reach.Get<StationDetails>(key, ct);
    }

    /// <summary>A form about the station.</summary>
    public async Task<StationFormPage<TForm>> Page<TForm>(
        StreamKey key,
        Func<StationPage, TForm> form,
        CancellationToken ct
    )
        where TForm : PortalForm
    {
        var row = await Own(key, ct);
        return new(row, form(row));
    }
}

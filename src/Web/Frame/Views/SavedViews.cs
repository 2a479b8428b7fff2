using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame;

/// <summary>The views that one person saved, of all lists; for the rule and for the lists alike.</summary>
public sealed class SavedViews : IReadModel<SavedViews>, IStreamState<SavedViews>
{
    public static string StreamType => "saved_views";

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>The account they belong to.</summary>
    public Guid Account { get; set; }

    public List<SavedView> Views { get; set; } = [];

    /// <summary>The stream of an account in the region it acts in: a view of one county's list is of no use in another's.</summary>
    public static StreamKey KeyOf(Actor actor) =>
        new(actor.Region, DerivedId.From("saved_views", actor.Account.ToString()));

    public static SavedViews Start(object first) => new SavedViews().Apply(first);

    public SavedViews Apply(object next)
    {
        Views = next switch
        {
            ViewSaved e => [.. Views, new SavedView(e.View, e.List, e.Name, e.Query)],
            ViewRemoved e => [.. Views.Where(view => view.Id != e.View)],
            _ => Views,
        };
        return this;
    }

    public static SavedViews? Fold(SavedViews? row, StoredEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        row ??= new SavedViews
        {
            TenantId = e.Stream.Tenant,
            Id = e.Stream.Id,
            Account = Guid.Parse(e.Headers["account"]),
        };
        return row.Apply(e.Data);
    }
}

/// <summary>One saved view.</summary>
public sealed record SavedView(Guid Id, string List, string Name, string Query);

/// <summary>Everyone sees their own views.</summary>
public sealed class SavedViewsReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        var rows = reach.Rows<SavedViews>();
        foreach (var role in Enum.GetValues<Role>())
        {
            rows.OfAccount(role, account => row => row.Account == account);
        }
    }
}

/// <summary>What the frame keeps in the log.</summary>
public sealed class FrameModule : IModule
{
    public static void Register(StoreModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Events.Add<ViewSaved>("frame.view_saved").Add<ViewRemoved>("frame.view_removed");
        model.ReadModel<SavedViews>();
    }
}

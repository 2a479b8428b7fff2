using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>One place in the left bar of a role. Write one small class per place beside its page; the frame finds it.</summary>
public interface IPlace
{
    /// <summary>Text key of its name.</summary>
    string Text { get; }

    /// <summary>The page, a local path.</summary>
    string Href { get; }

    /// <summary>A name from <c>assets/icons.txt</c>.</summary>
    string Icon { get; }

    /// <summary>The roles that have it.</summary>
    IReadOnlyList<Role> Roles { get; }

    /// <summary>Smaller stands first: seven fit into the left bar, four into the phone's; the rest stand behind 更多.</summary>
    int Order { get; }

    /// <summary>How many things wait for this actor there; 0 shows nothing.</summary>
    Task<int> Waiting(Actor actor, CancellationToken ct);
}

/// <summary>Home: what must I do today.</summary>
public sealed class HomePlace : IPlace
{
    public string Text => "Frame.Home";
    public string Href => "/";
    public string Icon => "house";
    public IReadOnlyList<Role> Roles => Enum.GetValues<Role>();
    public int Order => 0;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}

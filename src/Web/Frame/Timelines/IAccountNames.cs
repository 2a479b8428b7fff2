namespace StationPortal.Web.Frame;

/// <summary>Tells user names of accounts; the frame itself knows no accounts. Write one class; the frame finds it.</summary>
public interface IAccountNames
{
    /// <summary>User names by account; accounts that are unknown are missing.</summary>
    Task<IReadOnlyDictionary<Guid, string>> UserNames(IEnumerable<Guid> ids, CancellationToken ct);
}

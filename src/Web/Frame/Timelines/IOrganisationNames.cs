namespace StationPortal.Web.Frame;

/// <summary>Names of organisations for timelines; a module that keeps organisations answers for its own.</summary>
public interface IOrganisationNames
{
    /// <summary>By id; one that the reader may not know of is missing.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Of(
        IEnumerable<Guid> organisations,
        CancellationToken ct
    );
}

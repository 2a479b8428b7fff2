namespace StationPortal.Web.Frame;

/// <summary>The base of every form: only what a person may send, plus the two hidden fields of <c>&lt;submission for="Form"/&gt;</c>.</summary>
public abstract class PortalForm
{
    /// <summary>Token of this one submission; a second press or a reload with the same token changes nothing. Also the id of a stream that the form begins.</summary>
    public Guid Once { get; set; } = Guid.CreateVersion7();

    /// <summary>The version of the stream that the page showed, when a change since then must stop the decision; <c>null</c> when none must.</summary>
    public long? Seen { get; set; }
}

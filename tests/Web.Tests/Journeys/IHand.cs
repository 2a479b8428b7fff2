namespace StationPortal.Web.Tests.Journeys;

/// <summary>Whoever fills in forms: a person at Chromium, or the same forms over HTTP. Signs in with the first thing that is asked of it.</summary>
internal interface IHand
{
    /// <summary>Another day has come: whoever acts again signs in first, for a session does not last over it.</summary>
    void GoHome();

    /// <summary>Opens a page, fills the form that posts to an address, sends it, and expects that it was taken.</summary>
    /// <param name="path">Local path of the page.</param>
    /// <param name="action">Address the form posts to; <c>null</c> for the page's own.</param>
    /// <param name="step">Names the pictures, e.g. <c>plan-survey</c>.</param>
    /// <param name="values">Fields; a field whose name ends in <c>#file</c> gets a PDF with the value as its content.</param>
    /// <returns>Where the portal led to.</returns>
    Task<string> Send(
        string path,
        string? action,
        string step,
        params IReadOnlyList<(string Name, string Value)> values
    );

    /// <summary>Whether the page exists for this person and has what the selector names.</summary>
    Task<bool> Sees(string path, string selector);

    /// <summary>An attribute of every element that a selector finds on a page.</summary>
    Task<IReadOnlyList<string>> Read(string path, string selector, string attribute);
}

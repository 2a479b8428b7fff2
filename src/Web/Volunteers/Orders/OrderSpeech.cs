using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Seals what somebody said under the person it is about.</summary>
public sealed class OrderSpeech(SealedTexts vault)
{
    /// <param name="person">In the vault.</param>
    /// <param name="name">New name of the text.</param>
    /// <param name="said">As typed; nothing is sealed when it is empty.</param>
    /// <param name="ct">Ends the query.</param>
    /// <returns>The name, or <c>null</c> when nothing was said; and what goes into the same transaction.</returns>
    public async Task<(Guid? Text, IReadOnlyList<ITransactionPart> Parts)> Seal(
        Guid person,
        Guid name,
        string? said,
        CancellationToken ct
    )
    {
        var words = said?.Trim() ?? "";
        if (words.Length == 0)
        {
            return (null, []);
        }

        var text = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [OrderTexts.NameOf(name)] = words,
        };
        return (name, [await vault.Write(person, text, ct)]);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Events;

/// <summary>Events stored before their record grew.</summary>
public sealed class OlderEventTests
{
    [Fact]
    public async Task a_correction_from_before_prices_could_be_corrected_changes_none()
    {
        var path = "tests/Web.Tests/Events/Approved/procurement.tender_corrected.json";
        var stored = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(SourceTree.Root, path),
                TestContext.Current.CancellationToken
            )
        )!;
        stored["Correction"]!.AsObject().Remove("Pricing");

        var read = stored.Deserialize<TenderCorrected>(StoredJson.Options);

        Assert.Null(read?.Correction.Pricing);
        Assert.NotNull(read?.Correction.Scope);
    }
}

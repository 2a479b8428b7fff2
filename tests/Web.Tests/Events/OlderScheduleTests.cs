using System.Text.Json;
using System.Text.Json.Nodes;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Events;

/// <summary>A contract's milestones stored before they could be made of counts.</summary>
public sealed class OlderScheduleTests
{
    [Fact]
    public async Task a_schedule_from_before_milestones_could_be_counted_counts_nothing()
    {
        var path = "tests/Web.Tests/Events/Approved/procurement.contract_schedule_set.json";
        var stored = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(SourceTree.Root, path),
                TestContext.Current.CancellationToken
            )
        )!;
        stored["Milestones"]![0]!.AsObject().Remove("Wanted");

        var read = stored.Deserialize<ContractScheduleSet>(StoredJson.Options);

        Assert.False(read!.Milestones[0].IsCounted());
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using StationPortal.EventStore;
using StationPortal.Web.Hosting;
using StationPortal.Web.Tests.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Events;

/// <summary>How every event is stored, one approved file each. A changed file means that events written before no longer read as they were meant:
/// keep the old properties, or give the new meaning a new event. To approve a new event run the tests with <c>APPROVE_EVENTS=1</c> and look at what they wrote.</summary>
public sealed class ApprovedEventTests
{
    private static readonly IReadOnlyDictionary<string, Type> Events = Modules.Model().Events.All;

    private static readonly JsonSerializerOptions Indented = new(StoredJson.Options)
    {
        WriteIndented = true,
    };

    private static string Folder =>
        Path.Combine(SourceTree.Root, "tests", "Web.Tests", "Events", "Approved");

    public static TheoryData<string> Names => [.. Events.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_event_is_stored_as_approved(string name)
    {
        var written = Write(SampleEvents.Of(Events[name]));
        if (
            !File.Exists(PathOf(name))
            && Environment.GetEnvironmentVariable("APPROVE_EVENTS") == "1"
        )
        {
            await File.WriteAllTextAsync(
                PathOf(name),
                written,
                TestContext.Current.CancellationToken
            );
        }

        Assert.True(File.Exists(PathOf(name)), $"{name} has no approved file.");
        Assert.Equal(await Approved(name), written);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_event_stored_before_reads_as_it_was_written(string name)
    {
        var read = JsonSerializer.Deserialize(
            await Approved(name),
            Events[name],
            StoredJson.Options
        );

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(await Approved(name)),
                JsonSerializer.SerializeToNode(read, Events[name], StoredJson.Options)
            )
        );
    }

    [Fact]
    public void No_approved_event_was_taken_out_of_the_program()
    {
        var gone = Directory
            .EnumerateFiles(Folder, "*.json")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => !Events.ContainsKey(name ?? ""));

        Assert.Empty(gone);
    }

    private static string Write(object e) =>
        JsonSerializer.Serialize(e, e.GetType(), Indented).ReplaceLineEndings("\n") + "\n";

    private static Task<string> Approved(string name) =>
        File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);

    private static string PathOf(string name) => Path.Combine(Folder, $"{name}.json");
}

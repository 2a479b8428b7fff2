using System.Text.Json;
using System.Text.Json.Nodes;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Tests.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Events;

/// <summary>Events stored before their record grew.</summary>
public sealed class OlderEventTests
{
    [Fact]
    public async Task a_supplier_from_before_individuals_lay_in_the_vault_is_an_organisation()
    {
        var stored = await Approved("procurement.supplier_registered");
        stored.AsObject().Remove("Person");

        var read = stored.Deserialize<SupplierRegistered>(StoredJson.Options);

        Assert.Null(read?.Person);
        Assert.NotEmpty(read!.Name);
    }

    [Fact]
    public async Task a_result_from_before_individuals_won_names_nobody()
    {
        var stored = await Approved("procurement.result_published");
        stored.AsObject().Remove("Winner");

        Assert.Null(stored.Deserialize<ResultPublished>(StoredJson.Options)?.Winner);
    }

    [Fact]
    public async Task a_contract_from_before_its_work_was_asked_tells_none()
    {
        var stored = await Approved("procurement.contract_scope_set");
        stored.AsObject().Remove("Work");

        var read = stored.Deserialize<ContractScopeSet>(StoredJson.Options);

        Assert.Null(read?.Work);
        Assert.NotEmpty(read?.Townships ?? []);
    }

    [Fact]
    public async Task a_handover_from_before_it_was_counted_has_no_counts()
    {
        var stored = await Approved("stations.handover_checked");
        stored.AsObject().Remove("Counts");

        var read = stored.Deserialize<HandoverChecked>(StoredJson.Options);

        Assert.Null(read?.Counts);
        Assert.NotEmpty(read?.Items ?? []);
    }

    [Fact]
    public async Task a_correction_from_before_prices_could_be_corrected_changes_none()
    {
        var stored = await Approved("procurement.tender_corrected");
        stored["Correction"]!.AsObject().Remove("Pricing");

        var read = stored.Deserialize<TenderCorrected>(StoredJson.Options);

        Assert.Null(read?.Correction.Pricing);
        Assert.NotNull(read?.Correction.Scope);
    }

    [Theory]
    [InlineData("stations.person_taken_up", typeof(PersonTakenUp))]
    [InlineData("stations.visit_class_changed", typeof(VisitClassChanged))]
    public async Task a_person_from_before_groups_were_asked_is_in_none(string name, Type type)
    {
        var stored = await Approved(name);
        stored.AsObject().Remove("Groups");

        var read = stored.Deserialize(type, StoredJson.Options);

        Assert.Null((read as PersonTakenUp)?.Groups ?? (read as VisitClassChanged)?.Groups);
        Assert.NotNull(read);
    }

    [Fact]
    public void a_closed_box_from_before_final_offers_names_no_method()
    {
        const string Stored = """
            {"TenderId":"01970000-0000-7000-8000-000000000001","BoxHash":"abc","Deadline":"2026-03-02T09:00:00+08:00"}
            """;

        var read = JsonSerializer.Deserialize<BidBoxClosed>(Stored, StoredJson.Options);

        Assert.Equal("abc", read?.BoxHash);
        Assert.Null(read?.Method);
    }

    private static async Task<JsonNode> Approved(string name)
    {
        var path = $"tests/Web.Tests/Events/Approved/{name}.json";
        return JsonNode.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(SourceTree.Root, path),
                TestContext.Current.CancellationToken
            )
        )!;
    }
}

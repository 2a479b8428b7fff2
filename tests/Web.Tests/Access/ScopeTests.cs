using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Access;

/// <summary>Where decisions may write, whatever key a form carried.</summary>
public sealed class ScopeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Haizhu = "440105";

    [Theory]
    [InlineData(Role.Official, "440105", "440105", true)]
    [InlineData(Role.Official, "440105", "440106", false)]
    [InlineData(Role.Official, "440105", "000000", false)]
    [InlineData(Role.Official, "440105", "440000", false)]
    [InlineData(Role.Official, "440000", "440105", false)]
    [InlineData(Role.Auditor, "440105", "440106", false)]
    [InlineData(Role.Administrator, "440000", "440105", true)]
    [InlineData(Role.Administrator, "440105", "440000", false)]
    [InlineData(Role.Agency, "440105", "530112", true)]
    public async Task people_of_an_authority_write_in_their_own_tenant(
        Role role,
        string region,
        string tenant,
        bool allowed
    )
    {
        var decision = new WriteNote(new StreamKey(tenant, Guid.CreateVersion7()));

        Assert.Equal(allowed, await Writes(decision, role, region));
    }

    [Theory]
    [InlineData(Role.Official, "440105", "000000", true)]
    [InlineData(Role.Official, "440105", "440000", true)]
    [InlineData(Role.Official, "440105", "440106", false)]
    public async Task a_decision_that_says_so_writes_in_the_tenants_above(
        Role role,
        string region,
        string tenant,
        bool allowed
    )
    {
        var decision = new WriteSharedNote(new StreamKey(tenant, Guid.CreateVersion7()));

        Assert.Equal(allowed, await Writes(decision, role, region));
    }

    [Fact]
    public async Task a_decision_names_no_stream_of_a_neighbour_not_even_to_look()
    {
        var decision = new LookAtNeighbour(
            new StreamKey(Haizhu, Guid.CreateVersion7()),
            new StreamKey("440106", Guid.CreateVersion7())
        );

        Assert.False(await Writes(decision, Role.Official, Haizhu));
    }

    [Fact]
    public async Task a_role_that_the_decision_does_not_allow_is_told_nothing()
    {
        var decision = new WriteNote(new StreamKey(Haizhu, Guid.CreateVersion7()));

        Assert.False(await Writes(decision, Role.Expert, Haizhu));
    }

    [Fact]
    public async Task approving_asks_for_the_second_factor()
    {
        var decision = new ApproveNote(new StreamKey(Haizhu, Guid.CreateVersion7()));
        var without = new Actor(Guid.NewGuid(), Role.Official, Haizhu, SecondFactor: false);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            Decider.Decide(decision, without, CancellationToken.None)
        );

        Assert.Equal("SecondFactorNeeded", refused.Code);
        Assert.True(await Writes(decision, Role.Official, Haizhu));
    }

    private Decider Decider => portal.Services.GetRequiredService<Decider>();

    private async Task<bool> Writes(IDecision decision, Role role, string region)
    {
        try
        {
            await Decider.Decide(
                decision,
                new Actor(Guid.NewGuid(), role, region),
                CancellationToken.None
            );
            return true;
        }
        catch (NotInScopeException)
        {
            return false;
        }
    }

    [AllowedFor(Role.Official, Role.Auditor, Role.Administrator, Role.Agency)]
    private sealed record WriteNote(StreamKey Stream) : NoteDecision(Stream);

    [AllowedFor(Role.Official, Shared = true)]
    private sealed record WriteSharedNote(StreamKey Stream) : NoteDecision(Stream);

    [AllowedFor(Role.Official, SecondFactor = true)]
    private sealed record ApproveNote(StreamKey Stream) : NoteDecision(Stream);

    [AllowedFor(Role.Official)]
    private sealed record LookAtNeighbour(StreamKey Stream, StreamKey Neighbour)
        : NoteDecision(Stream)
    {
        public override IReadOnlyList<StreamUse> Streams =>
            [
                StreamUse.Of<Web.Accounts.Account>(Stream),
                StreamUse.Of<Web.Accounts.Account>(Neighbour),
            ];
    }

    private abstract record NoteDecision(StreamKey Stream) : IDecision
    {
        public virtual IReadOnlyList<StreamUse> Streams =>
            [StreamUse.Of<Web.Accounts.Account>(Stream)];

        public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
            [
                Change.To<Web.Accounts.Account>(
                    Stream,
                    new Web.Accounts.AccountOpened(Guid.NewGuid())
                ),
            ];
    }
}

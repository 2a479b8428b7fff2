using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;
using StationPortal.Web.Jobs;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Jobs;

public sealed class TimedJobsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task one_that_is_refused_or_overtaken_does_not_stop_the_others_of_its_set()
    {
        var ids = Enumerable.Range(0, 12).Select(_ => Guid.CreateVersion7()).ToArray();
        var (refused, there) = (ids[3], ids[7]);
        await Run(new OpenAccounts([there], refused));
        await Run(
            new OpenAccounts(ids, refused),
            [.. ids.Select(id => new OpenAccounts([id], refused))]
        );

        Assert.Equal(
            ids.Where(id => id != refused).Order(),
            await portal.Postgres.Scalar<Guid[]>(
                "select array_agg(id order by id) from mt_streams where version = 1 and id = any($1)",
                ids
            )
        );
    }

    private async Task Run(IDecision decision, params IDecision[] oneByOne)
    {
        await using var jobs = new ServiceCollection()
            .AddSingleton<ITimedJob>(
                new Once(new DueDecision("000000", decision) { OneByOne = oneByOne })
            )
            .BuildServiceProvider();
        await new TimedJobs(
            jobs.GetRequiredService<IServiceScopeFactory>(),
            portal.Services.GetRequiredService<Decider>(),
            portal.Clock,
            NullLogger<TimedJobs>.Instance
        ).Run(CancellationToken.None);
    }

    private sealed class Once(DueDecision due) : ITimedJob
    {
        public string Name => "once";

        public async IAsyncEnumerable<DueDecision> WhatIsDue(
            DateTimeOffset now,
            [EnumeratorCancellation] CancellationToken ct
        )
        {
            await Task.Yield();
            yield return due;
        }
    }

    [AllowedFor]
    private sealed record OpenAccounts(IReadOnlyList<Guid> Ids, Guid Refused) : IDecision
    {
        public IReadOnlyList<StreamUse> Streams =>
            [.. Ids.Select(id => StreamUse.VersionOnly<Account>(Account.Key(id), 0))];

        public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
            Ids.Select(id =>
            {
                Refuse.If(id == Refused, null, "Refused");
                return Change.To<Account>(Account.Key(id), new AccountOpened(id));
            });
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StationPortal.EventStore;
using StationPortal.Victim;

// A process made to be killed: echoes ticks until it dies. Argument: a connection string.
var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Services.AddEventStore(args[0], EchoTicks.Model());
builder.Services.AddSubscription<EchoTicks>();
builder.Services.AddSubscriptionRunner();
using var host = builder.Build();
await host.RunAsync();

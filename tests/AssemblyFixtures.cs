// One private PostgreSQL per test process, started by the first test that asks for it; compiled into every test project.
[assembly: Xunit.AssemblyFixture(typeof(StationPortal.Testing.TestServer))]

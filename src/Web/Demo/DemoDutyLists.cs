using System.Reflection;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.DutyLists;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Demo;

/// <summary>The duty list of both counties (marked as an example), imported from <c>duties.csv</c> and in force before the first contract begins.</summary>
internal sealed class DemoDutyLists(DemoWorld world, Texts texts, DemoDiary diary)
{
    private const string FileName = "duties.csv";

    public void Write(DateTimeOffset at, WorkingDayCalendar calendar)
    {
        var content = Content();
        using var stream = new MemoryStream(content);
        var reading = new ListTable<Duty>(new DutyListPages(), texts).Read(
            TableFile.Read(FileName, stream, FileName, DutyList.MostDuties),
            duty => DutyRules.FaultsOf(duty, calendar)
        );
        var from = DutyCalendar.FirstOf(ChinaTime.DateOf(at)).AddMonths(1);
        foreach (var county in DemoCounty.All)
        {
            var key = DutyList.KeyOf(county.Code);
            diary.Write(at, ct => world.Do(county.Planner, new DraftDutyList(county.Code), ct));
            diary.Write(
                at.AddMinutes(20),
                async ct =>
                    await world.Do(
                        county.Planner,
                        new ImportDutyList(
                            key,
                            reading.Lines,
                            await world.Store(FileName, content, ct)
                        ),
                        ct
                    )
            );
            diary.Write(
                at.AddMinutes(40),
                ct => world.Do(county.Planner, new PublishDutyList(key, from), ct)
            );
        }
    }

    private static byte[] Content()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demo.{FileName}")
            ?? throw new InvalidOperationException($"Demo/Data/{FileName} is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

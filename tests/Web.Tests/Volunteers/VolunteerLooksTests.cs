using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers;

/// <summary>The pages of volunteers in a real browser, wide and on a phone.</summary>
public sealed class VolunteerLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task every_page_of_volunteers_reads_well_wide_and_on_a_phone()
    {
        var official = await browser.SignedIn(portal, await portal.Open(Role.Official, "440105"));
        await Look.At(official, "/volunteers", "volunteers-empty");
        var adult = await portal.OpenVolunteer();
        await portal.Insure(adult);
        await portal.ShowSkill(adult, VolunteerSkill.FirstAid);
        await portal.ByCounty(
            new RecordTraining(
                VolunteersOf.KeyOf(adult.Id),
                null,
                Guid.CreateVersion7(),
                new DateOnly(2026, 3, 1),
                "急救入门",
                90
            )
        );
        var minor = await portal.OpenVolunteer(birthYear: 2010, verified: false);

        var visitor = await browser.NewPerson(portal.Address);
        await Look.At(visitor, "/volunteers/join", "volunteers-join-where");
        await Look.At(visitor, "/volunteers/join?county=440105", "volunteers-join");
        await Look.At(visitor, "/volunteers/joined", "volunteers-joined");

        var path = $"/volunteers/440000/{adult.Id}";
        await Look.At(official, "/volunteers", "volunteers-list");
        await Look.At(official, path, "volunteers-volunteer");
        await Look.At(official, $"{path}?tab=record", "volunteers-record");
        await Look.At(official, $"{path}?tab=timeline", "volunteers-timeline");
        await Look.At(official, $"/volunteers/440000/{minor.Id}/manage", "volunteers-manage");
        await Look.At(official, $"{path}/name", "volunteers-name");
        await Look.At(official, "/volunteers/new", "volunteers-new");
        await Look.At(official, "/volunteers/find", "volunteers-find");
        await Look.At(official, "/volunteers/insurance", "volunteers-insurance");

        var self = await browser.SignedIn(portal, minor);
        await Look.At(self, "/", "volunteers-home");
        await Look.At(self, "/me/volunteer", "volunteers-self");
        await Look.At(self, "/me/volunteer/change", "volunteers-change");
        await Look.At(self, "/me/volunteer/name", "volunteers-ask-name");
        await Look.At(self, "/me/volunteer/times", "volunteers-times");
        var admin = await browser.SignedIn(portal, await portal.Open(Role.Administrator, "440105"));
        await Look.At(admin, "/text-messages", "text-messages");
        var nobody = await browser.SignedIn(portal, await portal.Open(Role.Volunteer, "440105"));
        await Look.At(nobody, "/me/volunteer", "volunteers-nobody");
    }
}

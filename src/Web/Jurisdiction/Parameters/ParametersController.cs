using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction.Parameters;

/// <summary>The numbers from the law that hold where one works, and their administration.</summary>
[Roles(Role.Official, Role.Auditor, Role.Administrator)]
public sealed class ParametersController(RuleBooks books, AsOf asOf, TimeProvider clock)
    : PortalController
{
    [HttpGet("/parameters")]
    public async Task<IActionResult> Index(DateOnly? on, CancellationToken ct)
    {
        // One's own region's numbers and those above it: nothing else holds here.
        var streams = RegionCode.SelfAndAbove(Me.Region).Select(RegionParameters.KeyOf).ToList();
        var known = on is { } day
            ? ParameterSet.Of(ShippedRules.Book.Parameters.All, await Entered(streams, day, ct))
            : (await books.Current(ct)).Parameters;
        return View(
            "Parameters",
            ParametersPage.Of(
                known,
                Me.Region,
                on ?? Today,
                mayChange: on is null && Me.Role == Role.Administrator
            ) with
            {
                On = on,
                Streams = streams,
            }
        );
    }

    [HttpGet("/parameters/new")]
    [Roles(Role.Administrator)]
    public async Task<IActionResult> New(string? name, CancellationToken ct) =>
        View(
            "New",
            new NewParameterPage(await Names(ct))
            {
                Form = new ParameterForm { Name = name ?? "", From = Today },
            }
        );

    [HttpPost("/parameters/new")]
    [Roles(Role.Administrator)]
    public async Task<IActionResult> New(ParameterForm form, CancellationToken ct)
    {
        var answer = await Submit(
            form,
            () => form.ToDecision(Me.Region),
            again: () => New(form.Name, ct),
            done: () => Redirect("/parameters"),
            banner: "Jurisdiction.Parameter.Added"
        );
        books.Forget();
        return answer;
    }

    [HttpGet("/parameters/end")]
    [Roles(Role.Administrator)]
    public async Task<IActionResult> End(string name, DateOnly from, CancellationToken ct)
    {
        var row = (await books.Current(ct))
            .Parameters.Named(name)
            .FirstOrDefault(each => each.Region == Me.Region && each.From == from);
        return row is null
            ? NotFound()
            : View(
                "End",
                new EndParameterPage(row)
                {
                    Form = new EndParameterForm
                    {
                        Name = name,
                        From = from,
                        LastDay = Today,
                    },
                }
            );
    }

    [HttpPost("/parameters/end")]
    [Roles(Role.Administrator)]
    public async Task<IActionResult> End(EndParameterForm form, CancellationToken ct)
    {
        var answer = await Submit(
            form,
            () => form.ToDecision(Me.Region),
            again: () => End(form.Name, form.From ?? Today, ct),
            done: () => Redirect("/parameters"),
            banner: "Jurisdiction.Parameter.Ended"
        );
        books.Forget();
        return answer;
    }

    private async Task<IReadOnlyList<ParameterList>> Entered(
        IEnumerable<StreamKey> streams,
        DateOnly day,
        CancellationToken ct
    )
    {
        var lists = new List<ParameterList>();
        foreach (var stream in streams)
        {
            if (await asOf.Read<ParameterList>(stream, day, ct) is { } list)
            {
                lists.Add(list);
            }
        }

        return lists;
    }

    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    private async Task<IReadOnlyList<SelectListItem>> Names(CancellationToken ct) =>
        [
            .. (await books.Current(ct))
                .Parameters.All.Select(row => row.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name => new SelectListItem(
                    $"{name} {ParametersPage.NameOf(T, name)}",
                    name
                )),
        ];
}

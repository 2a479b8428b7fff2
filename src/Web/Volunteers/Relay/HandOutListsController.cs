using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Relay;

/// <summary>What was handed out, and each numbered list with its answers, to be printed or taken as a file.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class HandOutListsController(Reach reach, KnownNames names) : PortalController
{
    private static readonly ListSpec<OrderPage> Spec = new ListSpec<OrderPage>(
        "/hand-outs",
        "HandOut.List.Title"
    )
        .Lead(
            "HandOut.Number",
            row => row.ListNumber ?? "",
            row => $"/hand-outs/{row.TenantId}/{row.ListNumber}"
        )
        .Column("HandOut.Receiver", row => row.Receiver)
        .Column("HandOut.Order", row => row.Number)
        .Column("HandOut.Item", row => row.Title)
        .Region("HandOut.Village", row => row.Village)
        .Column("HandOut.At", row => row.HandedOutAt)
        .Column("HandOut.Due", row => row.AnswerDue)
        .Column("HandOut.AnsweredAt", row => row.AnsweredAt)
        .Search(
            "HandOut.Receiver",
            words => row => row.Receiver != null && row.Receiver.Contains(words)
        )
        .SortedBy(row => row.HandedOutAt, descending: true)
        .Empty("HandOut.List.Empty");

    [HttpGet("/hand-outs")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<OrderPage>().Where(order => order.ListNumber != null), ct);

    [HttpGet("/hand-outs/{tenant}/{number}")]
    public async Task<IActionResult> Sheet(string tenant, string number, CancellationToken ct) =>
        View("Sheet", await PageOf(tenant, number, ct));

    [HttpGet("/hand-outs/{tenant}/{number}/file")]
    public async Task<IActionResult> File(
        string tenant,
        string number,
        string? kind,
        CancellationToken ct
    )
    {
        var page = await PageOf(tenant, number, ct);
        return await ListExport.File(
            kind == "csv" ? "csv" : "xlsx",
            number,
            [.. HandOutSheet.Heads.Select(head => T[head])],
            page.Orders.Select(order => page.Cells(order, T)).ToAsyncEnumerable(),
            ct
        );
    }

    private async Task<HandOutSheet> PageOf(string tenant, string number, CancellationToken ct)
    {
        var rows = await reach
            .Rows<OrderPage>()
            .Where(order => order.TenantId == tenant && order.ListNumber == number)
            .OrderBy(order => order.HandedOutAt)
            .ToListAsync(ct);
        return rows.Count > 0
            ? new HandOutSheet(
                number,
                rows,
                await names.People(rows.Select(order => order.Person), ct)
            )
            : throw new NotInScopeException(number);
    }
}

/// <summary>A hand-over list with its answers.</summary>
/// <param name="Orders">On the list, in the order in which they were handed out.</param>
/// <param name="Names">Of people, masked.</param>
public sealed record HandOutSheet(
    string Number,
    IReadOnlyList<OrderPage> Orders,
    IReadOnlyDictionary<Guid, string> Names
)
{
    /// <summary>Text keys of the columns.</summary>
    public static IReadOnlyList<string> Heads { get; } =
    [
        "HandOut.Order",
        "HandOut.Item",
        "HandOut.Person",
        "HandOut.Village",
        "HandOut.At",
        "HandOut.Due",
        "HandOut.AnsweredAt",
        "HandOut.Outcome",
    ];

    public string Receiver => Orders[0].Receiver ?? "";

    public string Path => $"/hand-outs/{Orders[0].TenantId}/{Number}";

    public int Answered => Orders.Count(order => order.AnsweredAt is not null);

    /// <summary>One row; a person stands masked.</summary>
    public IReadOnlyList<object?> Cells(OrderPage order, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(texts);
        return
        [
            order.Number,
            order.Title,
            Names.GetValueOrDefault(order.Person, texts["People.NoName"]),
            texts.Region(order.Village),
            Moment(order.HandedOutAt),
            Moment(order.AnswerDue),
            Moment(order.AnsweredAt),
            order is { AnsweredAt: not null, Outcome: { } outcome }
                ? texts.Of(outcome)
                : texts["HandOut.NoAnswer"],
        ];
    }

    private static string Moment(DateTimeOffset? at) => at is { } moment ? Show.Moment(moment) : "";
}

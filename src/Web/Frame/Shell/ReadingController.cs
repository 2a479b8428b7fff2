using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Frame.Shell;

/// <summary>Reads a value back while it is typed, as the field does on the server: capital numerals, weekday, working days.</summary>
[Public]
public sealed class ReadingController(PageTexts texts, IRuleBooks rules) : Controller
{
    [HttpGet("/reading/money")]
    public IActionResult Money(string? value) => Content(Reading.Money(Short(value)));

    [HttpGet("/reading/day")]
    public async Task<IActionResult> Day(string? value, DateOnly? from, CancellationToken ct)
    {
        var book = await rules.Current(ct);
        return Content(Reading.Day(texts, book.Calendar, Short(value), from));
    }

    private static string Short(string? value) => value is { Length: <= 40 } ? value : "";
}

using System.Text.Json;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Jurisdiction.Tests.Calendars;

/// <summary>Every deadline vector of the rule book (T-01 to T-03, T-07).</summary>
public sealed class DeadlineVectorTests
{
    private static readonly IReadOnlyList<JsonElement> All = Vectors.Of("deadline");

    public static TheoryData<string> Ids => [.. All.Select(vector => vector.Text("id"))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_period_ends_as_the_vector_says(string id)
    {
        var vector = All.Single(each => each.Text("id") == id);
        var unit = vector.Text("unit") == "day" ? PeriodUnit.Day : PeriodUnit.WorkingDay;

        var period = TestRules.Book.Calendar.PeriodFrom(
            vector.Date("start"),
            vector.GetProperty("n").GetInt32(),
            unit
        );

        Assert.Equal(vector.Date("result"), period.End);
        if (vector.TryGetProperty("warn_at", out _))
        {
            Assert.Equal(vector.Date("warn_at"), period.WarnAt);
        }
    }

    [Fact]
    public void There_are_eighteen_vectors() => Assert.Equal(18, All.Count);
}

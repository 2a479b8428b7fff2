using Xunit;

namespace StationPortal.Evaluation.Tests.Results;

/// <summary>Which stations of a round are of similar size.</summary>
public sealed class SizeThirdsTests
{
    [Fact]
    public void a_round_is_cut_into_three_parts_by_people_looked_after()
    {
        int[] sizes = [60, 10, 20, 50, 30, 40];

        Assert.Equal<int?>([3, 1, 1, 3, 2, 2], sizes.Select(new SizeThirds(sizes).Of));
    }

    [Fact]
    public void stations_of_the_same_size_stand_in_the_same_part()
    {
        int[] sizes = [10, 10, 10, 10, 50, 60];

        Assert.Equal<int?>([1, 1, 1, 1, 3, 3], sizes.Select(new SizeThirds(sizes).Of));
    }

    [Fact]
    public void few_stations_have_no_parts()
    {
        int[] sizes = [10, 20, 30];

        Assert.Null(new SizeThirds(sizes).Of(10));
    }
}

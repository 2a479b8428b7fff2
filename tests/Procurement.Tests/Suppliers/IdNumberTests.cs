using Xunit;

namespace StationPortal.Procurement.Tests.Suppliers;

public sealed class IdNumberTests
{
    // Numbers of the standard's own examples; the region 999999 does not exist.
    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    [InlineData("999999198402290413")]
    public void the_check_character_follows_the_standard(string number) =>
        Assert.True(IdNumber.IsValid(number));

    [Fact]
    public void each_single_wrong_digit_is_noticed()
    {
        const string Number = "11010519491231002X";
        foreach (var i in Enumerable.Range(0, IdNumber.Length - 1))
        {
            foreach (var wrong in "0123456789".Where(c => c != Number[i]))
            {
                Assert.False(IdNumber.IsValid(Number[..i] + wrong + Number[(i + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("11010519491231002")]
    [InlineData("11010519491231002x")]
    [InlineData("1101051949123100２X")]
    [InlineData("999999198302290415")]
    public void a_badly_formed_number_is_wrong(string number) =>
        Assert.False(IdNumber.IsValid(number));
}

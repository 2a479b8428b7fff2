using Xunit;

namespace StationPortal.Procurement.Tests.Suppliers;

public sealed class CreditCodeTests
{
    // Codes of well-known bodies, as anyone can look them up.
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91110000600037341L")]
    [InlineData("91110108551385082Q")]
    public void the_check_character_follows_the_standard(string code) =>
        Assert.True(CreditCode.IsValid(code));

    [Fact]
    public void each_single_wrong_character_is_noticed()
    {
        const string Code = "91350100M000100Y43";
        foreach (var i in Enumerable.Range(0, CreditCode.Length))
        {
            foreach (var wrong in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(c => c != Code[i]))
            {
                Assert.False(CreditCode.IsValid(Code[..i] + wrong + Code[(i + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y431")]
    [InlineData("I1350100M000100Y43")]
    [InlineData("91350100M000100Y4三")]
    public void a_badly_formed_code_is_wrong(string code) => Assert.False(CreditCode.IsValid(code));

    [Fact]
    public void blanks_and_small_letters_are_mended() =>
        Assert.Equal("91350100M000100Y43", CreditCode.Normalise(" 9135 0100 m000100y43 "));
}

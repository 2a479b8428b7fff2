using StationPortal.Vault;
using Xunit;

namespace StationPortal.Vault.Tests.Search;

public sealed class SearchTokensTests
{
    private const string Id = "11010519491231002X";
    private static readonly SearchTokens Tokens = new(MasterKeys.Create("1"));

    [Theory]
    [InlineData(PersonFields.Phone, "13800000000", "+86 138-0000-0000")]
    [InlineData(PersonFields.Phone, "13800000000", "１３８００００００００")]
    [InlineData(PersonFields.IdNumber, Id, "1101 0519 4912 3100 2x")]
    [InlineData(PersonFields.Email, "Li.Lei@example.cn", " li.lei@EXAMPLE.cn")]
    [InlineData(PersonFields.BankAccount, "6222 0202 0000 1234 567", "6222020200001234567")]
    [InlineData(PersonFields.Name, "阿依古丽·买买提", "阿依古丽•买买提")]
    [InlineData(PersonFields.Name, "欧阳 娜娜", "欧阳娜娜")]
    public void Other_spellings_of_one_value_give_one_token(
        string field,
        string stored,
        string typed
    ) => Assert.Equal(Tokens.Of(field, stored), Tokens.Of(field, typed));

    [Fact]
    public void A_dot_in_an_address_makes_another_address() =>
        Assert.NotEqual(
            Tokens.Of(PersonFields.Email, "li.lei@example.cn"),
            Tokens.Of(PersonFields.Email, "lilei@example.cn")
        );

    [Fact]
    public void Rare_characters_stay_different() =>
        Assert.NotEqual(Tokens.Of(PersonFields.Name, "𠮷田"), Tokens.Of(PersonFields.Name, "吉田"));

    [Fact]
    public void An_id_number_with_one_wrong_digit_shares_exactly_one_token_with_the_right_one()
    {
        var right = Tokens.OneLeftOut(Id).Select(Convert.ToHexString);
        var wrong = Tokens.OneLeftOut("11010519491231003X").Select(Convert.ToHexString);

        Assert.Single(right.Intersect(wrong, StringComparer.Ordinal));
    }

    [Fact]
    public void An_id_number_with_two_wrong_digits_shares_none() =>
        Assert.Empty(
            Tokens
                .OneLeftOut(Id)
                .Select(Convert.ToHexString)
                .Intersect(
                    Tokens.OneLeftOut("11010519491231013X").Select(Convert.ToHexString),
                    StringComparer.Ordinal
                )
        );

    [Fact]
    public void Equal_texts_of_two_people_have_different_fingerprints() =>
        Assert.NotEqual(
            Tokens.Fingerprint(Guid.NewGuid(), "独居"),
            Tokens.Fingerprint(Guid.NewGuid(), "独居"),
            StringComparer.Ordinal
        );

    [Fact]
    public void Another_search_key_gives_other_tokens() =>
        Assert.NotEqual(
            Tokens.Of(PersonFields.Name, "张三"),
            new SearchTokens(MasterKeys.Create("1")).Of(PersonFields.Name, "张三")
        );
}

using StationPortal.Vault;
using Xunit;

namespace StationPortal.Vault.Tests;

/// <summary>PD-07.</summary>
public sealed class MaskingTests
{
    [Theory]
    [InlineData(PersonFields.IdNumber, "530102199001011234", "5301**********1234")]
    [InlineData(PersonFields.IdNumber, "1234", "****")]
    [InlineData(PersonFields.Phone, "13800000000", "138****0000")]
    [InlineData(PersonFields.BankAccount, "6222020200001234567", "***************4567")]
    [InlineData(PersonFields.Name, "𠮷田䶮", "𠮷**")]
    [InlineData(PersonFields.Name, "", "")]
    [InlineData(PersonFields.Email, "zhang.san@example.cn", "z***@example.cn")]
    [InlineData(
        PersonFields.Address,
        "云南省昆明市云岭县清水镇白石村12号",
        "云南省昆明市云岭县清水镇白石村***"
    )]
    [InlineData(PersonFields.Address, "凤阳街道凤和社区康乐里3号502", "凤阳街道凤和社区***")]
    [InlineData(PersonFields.Address, "Nowhere 12", "***")]
    [InlineData(PersonFields.Notes, "独居", "******")]
    public void A_value_is_shown_only_in_part(string field, string value, string shown) =>
        Assert.Equal(shown, Masking.Of(field, value));
}

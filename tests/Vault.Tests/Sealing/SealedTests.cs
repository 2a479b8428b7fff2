using System.Security.Cryptography;
using System.Text;
using StationPortal.Vault;
using Xunit;

namespace StationPortal.Vault.Tests.Sealing;

public sealed class SealedTests
{
    private static readonly Guid Owner = Guid.NewGuid();
    private static readonly byte[] Key = MasterKeys.NewKey();

    [Theory]
    [InlineData("")]
    [InlineData("𠮷田䶮")]
    [InlineData("O'Brien \"the quoted\" — 😀\0\r\n")]
    public void A_text_opens_as_it_was_sealed(string text)
    {
        var box = Sealed.Close(Key, Encoding.UTF8.GetBytes(text), Sealed.Label("name", Owner));

        Assert.Equal(
            text,
            Encoding.UTF8.GetString(Sealed.Open(Key, box, Sealed.Label("name", Owner)))
        );
    }

    [Fact]
    public void The_same_text_is_never_sealed_to_the_same_bytes() =>
        Assert.NotEqual(
            Sealed.Close(Key, "一"u8, Sealed.Label("name", Owner)),
            Sealed.Close(Key, "一"u8, Sealed.Label("name", Owner))
        );

    [Fact]
    public void A_box_moved_to_another_field_or_owner_does_not_open()
    {
        var box = Sealed.Close(Key, "一"u8, Sealed.Label("name", Owner));

        Assert.Throws<AuthenticationTagMismatchException>(() =>
            Sealed.Open(Key, box, Sealed.Label("phone", Owner))
        );
        Assert.Throws<AuthenticationTagMismatchException>(() =>
            Sealed.Open(Key, box, Sealed.Label("name", Guid.NewGuid()))
        );
    }

    [Fact]
    public void A_box_with_one_changed_bit_or_cut_off_does_not_open()
    {
        var box = Sealed.Close(Key, "一二三"u8, Sealed.Label("name", Owner));
        box[^1] ^= 1;

        Assert.Throws<AuthenticationTagMismatchException>(() =>
            Sealed.Open(Key, box, Sealed.Label("name", Owner))
        );
        Assert.Throws<AuthenticationTagMismatchException>(() =>
            Sealed.Open(Key, box.AsSpan(0, 10), Sealed.Label("name", Owner))
        );
    }
}

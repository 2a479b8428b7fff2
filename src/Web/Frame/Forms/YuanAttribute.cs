namespace StationPortal.Web.Frame;

/// <summary>A decimal of a form that is money: at most two places, not negative, thousands marks allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class YuanAttribute : Attribute
{
    /// <summary>For corrections that may lower a sum.</summary>
    public bool MayBeNegative { get; init; }
}

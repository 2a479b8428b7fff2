namespace StationPortal.Web.Frame;

/// <summary>The last row of a page: the next page begins after it, however many rows came or went before it.</summary>
/// <param name="Value">The sorting value, invariant text.</param>
/// <param name="Tenant">First part of the row's key.</param>
/// <param name="Id">Second part.</param>
public sealed record Cursor(string Value, string Tenant, Guid Id)
{
    /// <summary>As it stands in the address: <c>after=440105~{id}~{value}</c>.</summary>
    public string Write() => $"{Tenant}~{Id:N}~{Value}";

    /// <summary>A cursor from the address, or <c>null</c> when it is none: then the list begins at its first page.</summary>
    public static Cursor? Read(string? text) =>
        text?.Split('~', 3) is [var tenant, var id, var value] && Guid.TryParse(id, out var guid)
            ? new Cursor(value, tenant, guid)
            : null;
}

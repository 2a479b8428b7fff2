namespace StationPortal.Jurisdiction;

/// <summary>A file handed in, known by its content.</summary>
/// <param name="Name">As the sender called it.</param>
/// <param name="Sha256">Lower-case hex of the content.</param>
/// <param name="Size">Bytes.</param>
public sealed record FileRef(string Name, string Sha256, long Size);

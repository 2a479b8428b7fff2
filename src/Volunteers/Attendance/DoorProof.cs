namespace StationPortal.Volunteers;

/// <summary>What somebody showed at the door.</summary>
/// <param name="By">Scanned or typed.</param>
/// <param name="Fingerprint">HMAC of the code that was shown.</param>
public sealed record DoorProof(PresenceProof By, string Fingerprint);

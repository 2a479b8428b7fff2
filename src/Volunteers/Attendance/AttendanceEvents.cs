using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

// Events of the stream "order" about coming, going and what was done (OR-10, OR-11).

/// <summary>The code at the door was made: six digits that the person or the station holds. Only its HMAC is kept here.</summary>
/// <param name="Fingerprint">HMAC of the code under the order.</param>
public sealed record DoorCodeMade(string Fingerprint);

/// <summary>A wrong code was typed. After the tries of the parameter only the station lets the volunteer in.</summary>
public sealed record DoorCodeFailed(Guid Volunteer);

/// <summary>The volunteer is there. The server's time counts, whatever the phone says.</summary>
/// <param name="Volunteer">Who.</param>
/// <param name="At">Server time; the time of the visit when the station tells it afterwards.</param>
/// <param name="Proof">How it was shown.</param>
/// <param name="By">Who told it.</param>
/// <param name="PhoneOffMinutes">How far the phone's clock was ahead, in minutes, where it was off by more than the parameter; shown and never counted.</param>
public sealed record VolunteerCheckedIn(
    Guid Volunteer,
    DateTimeOffset At,
    PresenceProof Proof,
    DutyHolder By,
    int? PhoneOffMinutes = null
);

/// <summary>The volunteer left.</summary>
/// <param name="TravelMinutes">On the way during the service, for an errand; not counted unless part of the service (VO-05).</param>
public sealed record VolunteerCheckedOut(
    Guid Volunteer,
    DateTimeOffset At,
    PresenceProof Proof,
    int TravelMinutes,
    DutyHolder By
);

/// <summary>The volunteer wrote what was done; 跟进. Photos are sealed, the words are in the vault.</summary>
public sealed record ServiceReported(
    Guid Volunteer,
    OrderOutcome Outcome,
    Guid? Note,
    IReadOnlyList<FileRef> Photos
);

/// <summary>The station confirmed the service: the hours go to the volunteer's year.</summary>
/// <param name="Minutes">Computed by the server from coming and going (OR-11).</param>
public sealed record ServiceConfirmed(
    Guid Volunteer,
    DateTimeOffset From,
    DateTimeOffset Until,
    int Minutes,
    DutyHolder By
);

/// <summary>How presence was shown.</summary>
public enum PresenceProof
{
    /// <summary>扫码.</summary>
    Scanned = 1,

    /// <summary>六位码.</summary>
    SixDigits = 2,

    /// <summary>站点确认.</summary>
    Station = 3,
}

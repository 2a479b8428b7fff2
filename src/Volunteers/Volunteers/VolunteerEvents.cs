using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

// Stream "volunteer": a real-name volunteer (VO-02), in their province's tenant, with the id of their account. Name, birth date, ID number and contact are in the vault.

/// <summary>Somebody registered as a volunteer with their real name.</summary>
/// <param name="Person">In the vault.</param>
/// <param name="Number">The volunteer's number 志愿者编号.</param>
/// <param name="Home">9-digit code of the township where they live.</param>
/// <param name="AdultFrom">For minors, the first day of the month after they become 18, so that no birth date stands here; <c>null</c> for adults.</param>
/// <param name="FourteenFrom">For children below 14, the first day of the month after they become 14 (PIPL 31); otherwise <c>null</c>.</param>
/// <param name="EightFrom">For children below 8, the same for 8 (VO-15); otherwise <c>null</c>.</param>
/// <param name="By">Themselves, or the organisation that registered them with their consent (VO-02).</param>
/// <param name="Identity">Stream of the ID number's HMAC, by which nobody is registered twice.</param>
/// <param name="Consent">Version of the text that they agreed to (PD-02).</param>
public sealed record VolunteerRegistered(
    Guid Person,
    string Number,
    string Home,
    DateOnly? AdultFrom,
    DateOnly? FourteenFrom,
    DateOnly? EightFrom,
    DutyHolder By,
    Guid Identity = default,
    string Consent = ""
);

/// <summary>The same ID number was registered a second time; nothing was made of it.</summary>
/// <param name="Home">9-digit code of the township that was written.</param>
public sealed record RegistrationRepeated(string Home);

/// <summary>They live in another township of the same province.</summary>
/// <param name="Home">9-digit code.</param>
public sealed record VolunteerMoved(string Home);

/// <summary>Somebody who is no volunteer compared the papers with what was registered.</summary>
public sealed record VolunteerVerified(DutyHolder By);

/// <summary>What was registered does not agree with the papers.</summary>
public sealed record VolunteerTurnedDown(VolunteerTurnDown Reason, DutyHolder By);

/// <summary>A guardian agreed (VO-15). The signed paper is sealed.</summary>
public sealed record GuardianConsented(DateOnly On, DateOnly Until, FileRef Paper, DutyHolder By);

/// <summary>A guardian takes the consent back (PIPL 15).</summary>
public sealed record GuardianConsentWithdrawn(DateOnly On, DutyHolder By);

/// <summary>A skill was shown by a paper.</summary>
/// <param name="Until">Last day of the paper, or <c>null</c> when it does not end.</param>
public sealed record SkillShown(
    VolunteerSkill Skill,
    DateOnly? Until,
    FileRef Paper,
    DutyHolder By
);

/// <summary>A skill no longer counts.</summary>
public sealed record SkillEnded(VolunteerSkill Skill, DateOnly On, DutyHolder By);

/// <summary>Training was taken: hours of learning, kept apart from service (VO-04).</summary>
public sealed record TrainingTaken(
    Guid Training,
    DateOnly On,
    string Subject,
    int Minutes,
    DutyHolder By
);

/// <summary>Personal-accident cover (VO-12).</summary>
/// <param name="Policy">Number of the policy.</param>
public sealed record InsuranceRecorded(string Policy, DateOnly From, DateOnly Until, DutyHolder By);

/// <summary>A written agreement was signed.</summary>
public sealed record AgreementSigned(DateOnly From, DateOnly Until, FileRef Paper, DutyHolder By);

/// <summary>Where and when they can serve.</summary>
/// <param name="Townships">9-digit codes; none for anywhere.</param>
/// <param name="Times">Hours of the week; none for any time.</param>
public sealed record AvailabilitySet(
    IReadOnlyList<string> Townships,
    IReadOnlyList<WeekTime> Times
);

/// <summary>They may not claim for a time.</summary>
/// <param name="Until">Last day, or <c>null</c> until taken back.</param>
public sealed record VolunteerSuspended(SuspensionReason Reason, DateOnly? Until, DutyHolder By);

/// <summary>They may claim again.</summary>
public sealed record VolunteerResumed(DutyHolder By);

/// <summary>They are no volunteer any longer, by their own wish.</summary>
public sealed record VolunteerLeft;

/// <summary>Their data were erased (PD-08): what they did stays, who they were does not.</summary>
public sealed record VolunteerForgotten(DateOnly On);

/// <summary>They were told that something of theirs ends soon, once for each end.</summary>
/// <param name="Skill">Which skill, or <c>null</c> for the other kinds.</param>
/// <param name="EndsOn">Last day.</param>
public sealed record VolunteerReminded(VolunteerTerm Term, VolunteerSkill? Skill, DateOnly EndsOn);

/// <summary>Whether they agree that their name stands on public lists of thanks (VO-11); without it no list names them.</summary>
public sealed record PublicNaming(bool Agreed);

/// <summary>An honour or a penalty was noted (VO-01: 表彰奖励).</summary>
public sealed record HonourNoted(DateOnly On, string Title, DutyHolder By);

/// <summary>The volunteer says that their name is written wrongly (VO-07). No name stands here.</summary>
public sealed record NameCorrectionAsked(NameReason Reason);

/// <summary>The name was written as the card has it; it is in the vault, and the old one is not kept (PD-09).</summary>
public sealed record NameCorrected(NameReason Reason, DutyHolder By);

/// <summary>The card has the name as it stands: nothing was corrected.</summary>
public sealed record NameCorrectionDeclined(DutyHolder By);

// Stream "volunteer_identity": one for each ID number, in the nation's tenant, named by its HMAC; two who register at once meet on it.

/// <summary>An ID number belongs to a volunteer.</summary>
/// <param name="Volunteer">Their account.</param>
public sealed record IdentityTaken(Guid Volunteer);

/// <summary>Hours of a weekday on which somebody can serve, in minutes of the day.</summary>
/// <param name="Day">1 = Monday … 7.</param>
public sealed record WeekTime(int Day, int FromMinute, int UntilMinute);

/// <summary>What of a volunteer has an end.</summary>
public enum VolunteerTerm
{
    /// <summary>技能证书.</summary>
    Skill = 1,

    /// <summary>保险.</summary>
    Insurance = 2,

    /// <summary>监护人同意.</summary>
    Guardian = 3,

    /// <summary>书面协议.</summary>
    Agreement = 4,
}

/// <summary>Why a registration is turned down.</summary>
public enum VolunteerTurnDown
{
    /// <summary>证件与登记不符.</summary>
    PapersDiffer = 1,

    /// <summary>重复登记.</summary>
    Duplicate = 2,

    /// <summary>不足八周岁.</summary>
    TooYoung = 3,
}

/// <summary>Why somebody may not claim for a time.</summary>
public enum SuspensionReason
{
    /// <summary>多次未到.</summary>
    StayedAway = 1,

    /// <summary>虚报时长.</summary>
    FalseHours = 2,

    /// <summary>收取财物 (VO-16).</summary>
    TookMoney = 3,

    /// <summary>本人要求暂停.</summary>
    OwnWish = 4,

    /// <summary>其他.</summary>
    Other = 5,
}

/// <summary>Why a name is written anew.</summary>
public enum NameReason
{
    /// <summary>录入有误.</summary>
    Misspelt = 1,

    /// <summary>依法改名.</summary>
    ChangedByLaw = 2,

    /// <summary>补正生僻字.</summary>
    RareCharacter = 3,
}

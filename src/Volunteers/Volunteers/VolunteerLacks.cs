namespace StationPortal.Volunteers;

/// <summary>What keeps a volunteer from claiming some orders or all, in the order in which it should be mended.</summary>
public static class VolunteerLacks
{
    /// <param name="volunteer">As they stand.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<VolunteerLack> Of(VolunteerPage volunteer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(volunteer);
        var standing = volunteer.Status switch
        {
            VolunteerStatus.Registered => VolunteerLack.Verification,
            VolunteerStatus.TurnedDown => VolunteerLack.GoodPapers,
            VolunteerStatus.Suspended => VolunteerLack.EndOfSuspension,
            VolunteerStatus.Left => VolunteerLack.Membership,
            _ => (VolunteerLack?)null,
        };
        return
        [
            .. new[]
            {
                standing,
                volunteer.AdultFrom > today
                && !(volunteer.GuardianFrom <= today && today <= volunteer.GuardianUntil)
                    ? VolunteerLack.GuardiansConsent
                    : null,
                volunteer.Covers.Exists(cover => cover.From <= today && today <= cover.Until)
                    ? null
                    : VolunteerLack.Insurance,
                volunteer.AgreementUntil >= today ? null : VolunteerLack.Agreement,
            }.OfType<VolunteerLack>(),
        ];
    }

    /// <summary>Whether nothing can be claimed while it lacks; else only some items cannot.</summary>
    public static bool StopsEverything(this VolunteerLack lack) =>
        lack is not (VolunteerLack.Insurance or VolunteerLack.Agreement);
}

/// <summary>Something that a volunteer lacks.</summary>
public enum VolunteerLack
{
    /// <summary>待核实.</summary>
    Verification = 1,

    /// <summary>登记未通过.</summary>
    GoodPapers = 2,

    /// <summary>暂停中.</summary>
    EndOfSuspension = 3,

    /// <summary>已退出.</summary>
    Membership = 4,

    /// <summary>缺监护人同意 (VO-15).</summary>
    GuardiansConsent = 5,

    /// <summary>缺保险: risk items only (VO-12).</summary>
    Insurance = 6,

    /// <summary>缺书面协议: items that ask for one only.</summary>
    Agreement = 7,
}

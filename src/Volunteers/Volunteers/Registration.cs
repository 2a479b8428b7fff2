using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What every registration is held to: consent (PD-02), true data (VO-02), and the ages of VO-15.</summary>
internal static class Registration
{
    /// <summary>From this age nobody consents for them (years).</summary>
    public const int Adult = 18;

    /// <summary>From this age they consent to the use of their own data (PIPL 31, years).</summary>
    public const int OwnData = 14;

    /// <summary>From this age they act at all, with consent (Civil Code 20, years).</summary>
    public const int CanAct = 8;

    private const int TownshipDigits = 9;

    /// <exception cref="RuleBrokenException">Something is missing, untrue, or they are too young.</exception>
    public static void Check(
        Registrant who,
        string home,
        string? consent,
        bool hasGuardian,
        DecisionContext context
    )
    {
        Refuse.If(
            !RegionCode.IsCode(home) || home.Length != TownshipDigits,
            "VO-02",
            "VolunteerHomeUnknown",
            "Home"
        );
        Refuse.If(consent is null, "PD-02", "VolunteerConsentMissing", "Consent");
        who.Check();
        Refuse.If(who.IsBelow(CanAct, context.Today), "VO-15", "VolunteerTooYoung", "Born");
        Refuse.If(
            who.IsBelow(OwnData, context.Today) && !hasGuardian,
            "VO-15",
            "VolunteerGuardianFirst",
            "Born"
        );
    }
}

namespace StationPortal.Jurisdiction;

/// <summary>Why someone looks at a person's data in full. A choice and not a text, because people would write names into a text.</summary>
public enum RevealPurpose
{
    /// <summary>To reach the person.</summary>
    Contact,

    /// <summary>To see that someone is who they say.</summary>
    Identity,

    /// <summary>To pay, or to check where a payment went.</summary>
    Payment,

    /// <summary>To check ties to a supplier (GP-57).</summary>
    Conflict,

    /// <summary>To correct what is wrong (PD-09).</summary>
    Correction,

    /// <summary>To make a document that must name the person.</summary>
    Document,

    /// <summary>To audit.</summary>
    Audit,
}

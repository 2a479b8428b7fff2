namespace StationPortal.Procurement;

// Stream "expert": one member of the library of bid experts (专家库), in tenant 000000; its id is derived from the account.

/// <summary>An expert was taken into the library.</summary>
/// <param name="Account">The expert's account.</param>
/// <param name="PersonId">In the vault.</param>
/// <param name="Province">6-digit code of the province whose library it is (GP-55).</param>
/// <param name="Field">What the expert is expert in, e.g. 社会工作.</param>
/// <param name="Employer">The supplier the expert works for, if any: never drawn when it bids (GP-57).</param>
public sealed record ExpertListed(
    Guid Account,
    Guid PersonId,
    string Province,
    string Field,
    Guid? Employer
);

/// <summary>An expert left the library.</summary>
public sealed record ExpertDelisted(string Reason);

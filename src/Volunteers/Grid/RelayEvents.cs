using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

// Events of the stream "order" on its way: down the grid, onto the claim board, or out to somebody else.

/// <summary>The order goes to a unit of the grid (OR-04): the village first, then area, group and point. The point's worker is the one who does it.</summary>
/// <param name="Unit">The unit that has it now.</param>
/// <param name="Level">Of which level it is.</param>
/// <param name="From">The unit that gave it, or <c>null</c> for the first.</param>
/// <param name="Due">When this unit must have passed it on or taken it on.</param>
/// <param name="Skipped">Levels between the two that have no unit there.</param>
public sealed record OrderRelayed(
    Guid Unit,
    GridLevel Level,
    Guid? From,
    DateTimeOffset Due,
    DutyHolder By,
    IReadOnlyList<GridLevel> Skipped
);

/// <summary>A unit, or the one who took the order on, cannot do it: it goes back to the unit that gave it, or to the station.</summary>
/// <param name="From">The unit that gives it back, or <c>null</c> for a station's worker.</param>
/// <param name="To">The unit that has it again, or <c>null</c> for the station.</param>
/// <param name="Due">When it climbs from there.</param>
public sealed record OrderSentBackUp(
    Guid? From,
    Guid? To,
    SendBackReason Reason,
    DateTimeOffset Due,
    DutyHolder By
);

/// <summary>A unit of the grid was silent past its limit: the level above has the order too, and it is counted (OR-04, OR-05).</summary>
/// <param name="Silent">The unit that was silent, or <c>null</c> when the board, the station or a third party was.</param>
/// <param name="To">The level that has it now.</param>
/// <param name="Unit">Its unit, or <c>null</c> for station, township and county.</param>
/// <param name="Due">When it climbs again; <c>null</c> at the top, where it stays on the list of what is late.</param>
public sealed record OrderClimbed(Guid? Silent, ClimbLevel To, Guid? Unit, DateTimeOffset? Due);

/// <summary>A grid worker or a station's worker does the order themselves; 落实. They make no hours (VO-10).</summary>
/// <param name="Unit">The grid unit, or <c>null</c> for a station's worker.</param>
public sealed record OrderTakenOn(Guid? Unit, DutyHolder By);

/// <summary>The order stands on the claim board for volunteers.</summary>
/// <param name="Due">When it climbs if nobody takes it (OR-05).</param>
public sealed record OrderPutOnBoard(DateTimeOffset Due, DutyHolder By);

/// <summary>The order is no longer offered to volunteers.</summary>
public sealed record OrderTakenOffBoard(DutyHolder By);

/// <summary>The order is handed to a third party or another department (OR-15), on a hand-over list 转办清单.</summary>
/// <param name="HandOut">Names this handing out.</param>
/// <param name="To">Kind of receiver.</param>
/// <param name="Receiver">Name of the organisation or department.</param>
/// <param name="Supplier">The supplier, where it is one, or <c>null</c>.</param>
/// <param name="ListNumber">Number of the hand-over list: what goes to one receiver on one day stands on one list.</param>
/// <param name="Due">When its feedback list 反馈清单 is due.</param>
/// <param name="Basis">Why the receiver may learn whom it is about (PD-03).</param>
/// <param name="Paper">The paper that shows the basis, sealed, or <c>null</c>.</param>
public sealed record OrderHandedOut(
    Guid HandOut,
    HandOutKind To,
    string Receiver,
    Guid? Supplier,
    string ListNumber,
    DateTimeOffset Due,
    DutyHolder By,
    HandOutBasis Basis,
    FileRef? Paper
);

/// <summary>The receiver told what they did.</summary>
/// <param name="HandOut">Which handing out.</param>
/// <param name="Outcome">What became of it; not done sends the order back to the station.</param>
/// <param name="Note">Names the words in the vault, or <c>null</c>.</param>
public sealed record HandOutAnswered(Guid HandOut, OrderOutcome Outcome, Guid? Note, DutyHolder By);

/// <summary>The one who took the order on did it.</summary>
/// <param name="At">When.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Note">Names the words in the vault, or <c>null</c>.</param>
public sealed record OrderDoneByStaff(
    DateTimeOffset At,
    int Minutes,
    OrderOutcome Outcome,
    Guid? Note,
    DutyHolder By
);

/// <summary>Levels of the grid, from the top (S5).</summary>
public enum GridLevel
{
    /// <summary>村(社区)网格, led by the 网格长.</summary>
    Village = 1,

    /// <summary>片区, led by the 片区长.</summary>
    Area = 2,

    /// <summary>小组, led by the 小组长.</summary>
    Group = 3,

    /// <summary>网格点 of a 网格员.</summary>
    Point = 4,
}

/// <summary>To whom a silent order climbs.</summary>
public enum ClimbLevel
{
    /// <summary>小组长.</summary>
    Group = 1,

    /// <summary>片区长.</summary>
    Area = 2,

    /// <summary>网格长.</summary>
    Village = 3,

    /// <summary>社工站.</summary>
    Station = 4,

    /// <summary>乡镇(街道).</summary>
    Township = 5,

    /// <summary>县级.</summary>
    County = 6,
}

/// <summary>To whom an order is handed out.</summary>
public enum HandOutKind
{
    /// <summary>第三方机构.</summary>
    ThirdParty = 1,

    /// <summary>其他部门.</summary>
    Department = 2,
}

/// <summary>Why the receiver of a handed-out order may learn whom it is about (PIPL 13, 23; PD-03).</summary>
public enum HandOutBasis
{
    /// <summary>本人同意.</summary>
    Consent = 1,

    /// <summary>合同约定的委托处理.</summary>
    Contract = 2,

    /// <summary>部门法定职责.</summary>
    LegalDuty = 3,

    /// <summary>紧急情况下保护生命健康.</summary>
    Emergency = 4,
}

/// <summary>Why an order goes back up.</summary>
public enum SendBackReason
{
    /// <summary>不在本网格.</summary>
    NotHere = 1,

    /// <summary>需要专业人员.</summary>
    NeedsSkill = 2,

    /// <summary>人手不足.</summary>
    NobodyFree = 3,

    /// <summary>本人不在家或者联系不上.</summary>
    NotMet = 4,

    /// <summary>其他.</summary>
    Other = 5,
}

namespace StationPortal.Volunteers;

/// <summary>How far an order is.</summary>
public enum OrderStatus
{
    /// <summary>待分派.</summary>
    Placed = 1,

    /// <summary>流转中: on its way down the grid.</summary>
    Relaying = 2,

    /// <summary>待认领: on the claim board with a free place.</summary>
    OnBoard = 3,

    /// <summary>已接单: somebody is to do it.</summary>
    TakenOn = 4,

    /// <summary>已转办.</summary>
    HandedOut = 5,

    /// <summary>服务中: somebody checked in.</summary>
    InService = 6,

    /// <summary>已完成: to be rated and fed back.</summary>
    Done = 7,

    /// <summary>已办结.</summary>
    Closed = 8,

    /// <summary>已取消.</summary>
    Cancelled = 9,
}

/// <summary>How an order came in.</summary>
public enum OrderChannel
{
    /// <summary>入户走访.</summary>
    Visit = 1,

    /// <summary>热线 12349.</summary>
    Hotline = 2,

    /// <summary>微信群.</summary>
    ChatGroup = 3,

    /// <summary>本人链接.</summary>
    OwnLink = 4,

    /// <summary>长期跟进到期.</summary>
    FollowUp = 5,

    /// <summary>天气安全排查.</summary>
    SafetyCheck = 6,
}

/// <summary>How soon (S5).</summary>
public enum Urgency
{
    /// <summary>即时解决.</summary>
    AtOnce = 1,

    /// <summary>分期解决.</summary>
    InStages = 2,

    /// <summary>长期跟进: repeats.</summary>
    LongTerm = 3,
}

/// <summary>Who orders for somebody.</summary>
public enum ProxyRelation
{
    /// <summary>家属.</summary>
    Family = 1,

    /// <summary>邻居.</summary>
    Neighbour = 2,

    /// <summary>监护人.</summary>
    Guardian = 3,

    /// <summary>村(居)干部.</summary>
    VillageOfficial = 4,

    /// <summary>其他.</summary>
    Other = 5,
}

/// <summary>How the person agreed to an order made for them.</summary>
public enum ConsentWay
{
    /// <summary>电话中本人同意.</summary>
    ByPhone = 1,

    /// <summary>当面同意.</summary>
    InPerson = 2,

    /// <summary>书面同意.</summary>
    Written = 3,

    /// <summary>监护人同意.</summary>
    ByGuardian = 4,
}

/// <summary>How somebody was spoken to.</summary>
public enum FollowUpWay
{
    /// <summary>上门.</summary>
    Door = 1,

    /// <summary>电话.</summary>
    Phone = 2,

    /// <summary>微信群或者短信.</summary>
    Message = 3,
}

/// <summary>The four tags of a rating.</summary>
public enum RatingTag
{
    /// <summary>态度.</summary>
    Attitude = 1,

    /// <summary>质量.</summary>
    Quality = 2,

    /// <summary>准时.</summary>
    Punctuality = 3,

    /// <summary>沟通.</summary>
    Communication = 4,
}

/// <summary>How a rating was told.</summary>
public enum RatingWay
{
    /// <summary>电话回访.</summary>
    Phone = 1,

    /// <summary>上门回访.</summary>
    Door = 2,

    /// <summary>本人链接.</summary>
    OwnLink = 3,
}

/// <summary>What a complaint is about.</summary>
public enum ComplaintKind
{
    /// <summary>没有来.</summary>
    NobodyCame = 1,

    /// <summary>没有做好.</summary>
    DoneBadly = 2,

    /// <summary>态度不好.</summary>
    Rude = 3,

    /// <summary>收了钱物 (VO-16).</summary>
    AskedForMoney = 4,

    /// <summary>其他.</summary>
    Other = 5,
}

/// <summary>What became of an order.</summary>
public enum OrderOutcome
{
    /// <summary>已办成.</summary>
    Done = 1,

    /// <summary>部分办成.</summary>
    PartlyDone = 2,

    /// <summary>未办成, 已说明原因.</summary>
    NotDone = 3,
}

/// <summary>Why an order is cancelled.</summary>
public enum CancelReason
{
    /// <summary>本人不再需要.</summary>
    NoLongerNeeded = 1,

    /// <summary>重复订单.</summary>
    Duplicate = 2,

    /// <summary>本人去世.</summary>
    PersonDied = 3,

    /// <summary>本人迁出.</summary>
    PersonMoved = 4,

    /// <summary>站点关闭.</summary>
    StationClosed = 5,

    /// <summary>不属于服务范围, 已说明.</summary>
    OutOfScope = 6,
}

/// <summary>The five haves 五有 (S5).</summary>
public enum FiveHave
{
    /// <summary>有台账.</summary>
    Ledger = 1,

    /// <summary>有分派.</summary>
    Assignment = 2,

    /// <summary>有跟进.</summary>
    FollowUp = 3,

    /// <summary>有评价.</summary>
    Rating = 4,

    /// <summary>有反馈.</summary>
    Feedback = 5,
}

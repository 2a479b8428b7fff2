namespace StationPortal.Stations;

/// <summary>Where a service record stands.</summary>
public enum ServiceState
{
    /// <summary>有效: it counts as written.</summary>
    Stands = 1,

    /// <summary>待答复: doubted; the operator answers.</summary>
    Disputed = 2,

    /// <summary>待处理: answered; the official settles.</summary>
    Answered = 3,

    /// <summary>部分认定: a part of its minutes counts.</summary>
    Reduced = 4,

    /// <summary>不予认定: nothing of it counts.</summary>
    Struck = 5,
}

/// <summary>How a doubt about a record was settled.</summary>
public enum DisputeOutcome
{
    /// <summary>认定: the record stands as it is.</summary>
    Stands = 1,

    /// <summary>部分认定: only so many minutes count.</summary>
    Reduced = 2,

    /// <summary>不予认定: it does not count.</summary>
    Struck = 3,
}

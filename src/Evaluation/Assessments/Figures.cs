namespace StationPortal.Evaluation;

/// <summary>The figures that counted lines may use; each is computed from the records of stations and orders within the evaluated days.</summary>
public static class Figures
{
    /// <summary>Duty tasks done out of those due, percent.</summary>
    public const string TaskRate = "task_rate";

    /// <summary>Visits made out of those due by the rhythm, percent.</summary>
    public const string VisitRate = "visit_rate";

    /// <summary>Direct service out of the hours that the contract wants, percent.</summary>
    public const string HoursRate = "hours_rate";

    /// <summary>Direct service in the community or at home out of all direct service, percent.</summary>
    public const string CommunityShare = "community_share";

    /// <summary>Staff at the end of the evaluated days.</summary>
    public const string Staff = "staff";

    /// <summary>Staff with a social worker's certificate out of all, percent.</summary>
    public const string CertifiedShare = "certified_share";

    /// <summary>Orders closed out of those placed, percent.</summary>
    public const string OrdersClosedRate = "orders_closed_rate";

    /// <summary>Closed orders with all five haves out of the orders placed, percent.</summary>
    public const string FiveHavesRate = "five_haves_rate";

    /// <summary>Mean stars of rated orders, 1 to 5.</summary>
    public const string OrderStars = "order_stars";

    /// <summary>Zero reports and visits given in time out of the months, percent.</summary>
    public const string ReportRate = "report_rate";

    /// <summary>All names.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        TaskRate,
        VisitRate,
        HoursRate,
        CommunityShare,
        Staff,
        CertifiedShare,
        OrdersClosedRate,
        FiveHavesRate,
        OrderStars,
        ReportRate,
    ];

    /// <summary>A plain number, not out of anything.</summary>
    public static bool IsNumber(string name) => name == Staff;

    /// <summary>A mean, not percent.</summary>
    public static bool IsMean(string name) => name == OrderStars;
}

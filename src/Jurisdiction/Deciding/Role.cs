namespace StationPortal.Jurisdiction;

/// <summary>What a person is here as; one grant gives one role in one region for one organisation.</summary>
public enum Role
{
    /// <summary>Jobs and reactions of the portal itself.</summary>
    System = 0,

    /// <summary>民政干部 of the region's authority, buyer side.</summary>
    Official = 1,

    /// <summary>Manager of a supplier 社工机构.</summary>
    Agency = 2,

    /// <summary>Social worker of a station 驻站社工.</summary>
    SocialWorker = 3,

    /// <summary>志愿者.</summary>
    Volunteer = 4,

    /// <summary>第三方评估员.</summary>
    Evaluator = 5,

    /// <summary>评审专家 in a bid committee.</summary>
    Expert = 6,

    /// <summary>网格长, 片区长, 小组长, 网格员.</summary>
    GridWorker = 7,

    /// <summary>审计: reads everything in scope with the trail.</summary>
    Auditor = 8,

    /// <summary>系统管理员: accounts, regions, parameters.</summary>
    Administrator = 9,

    /// <summary>乡镇(街道)民政干部: sees and checks the stations of one township only (CA-17).</summary>
    TownshipOfficial = 10,
}

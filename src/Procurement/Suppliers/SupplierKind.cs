namespace StationPortal.Procurement;

/// <summary>What kind of body a supplier is: the kinds of PS-03, and the two of PS-02 that may not supply.</summary>
public enum SupplierKind
{
    /// <summary>企业.</summary>
    Enterprise = 1,

    /// <summary>社会组织, other than those of <see cref="FundedMassOrganisation"/>.</summary>
    SocialOrganisation = 2,

    /// <summary>公益二类事业单位.</summary>
    PublicInstitutionTwo = 3,

    /// <summary>从事生产经营活动的事业单位.</summary>
    BusinessInstitution = 4,

    /// <summary>农村集体经济组织.</summary>
    RuralCollective = 5,

    /// <summary>基层群众性自治组织.</summary>
    GrassrootsBody = 6,

    /// <summary>具备条件的个人.</summary>
    Individual = 7,

    /// <summary>公益一类事业单位: refused (PS-02).</summary>
    PublicInstitutionOne = 8,

    /// <summary>使用事业编制且由财政拨款保障的群团组织: refused (PS-02).</summary>
    FundedMassOrganisation = 9,
}

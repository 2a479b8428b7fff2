using System.Text;

namespace StationPortal.Web.Tests.Volunteers.Menus;

/// <summary>Menus as counties fill them in.</summary>
internal static class MenuLines
{
    public const string Head =
        "编码,服务方式,类别,项目名称,服务标准,办结时限（小时）,服务人员,所需技能,风险项目,限成年人,先签书面协议,时长（分钟）,需要人数,补贴（元）,季节,适用人群,示例项目,路途计入服务";

    public const string Cleaning =
        "A01,服务,助洁,居室清洁,地面清扫,72,志愿者、驻站社工,,否,否,否,90,2,3.50,,,否,否";

    public const string Bath =
        "C01,服务,助浴,协助洗浴,全程陪同,72,有资质人员、第三方机构,护理,是,是,是,60,2,0,,特困、空巢留守,否,否";

    public const string Flood =
        "R07,监督,,汛期安全排查,看积水,12,网格员,,否,是,否,40,1,0,汛期,,是,否";

    public static byte[] Csv(params string[] lines) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Prepend(Head)));
}

using System.Text;

namespace StationPortal.Web.Tests.Evaluation.Schemes;

/// <summary>A scheme as an authority fills it in.</summary>
internal static class SchemeRows
{
    public const string Head =
        "编码,上级编码,指标,分值,类型,评分方,评分标准,所需材料,业务数据,目标值,分段,档次,示例,来源";

    public const string Sum = "1,,服务过程,60,组合分,,,,,,,,否,本区办法";

    public const string Judged =
        "1.1,1,探访质量,40,评判,第三方评估,有观察有跟进,抽查记录,,,,,是,示例";

    public const string Degree =
        "1.2,1,转介规范,20,程度分,购买方评估,有清单,转介单,,,,齐全：100；缺漏：60；没有：0,是,示例";

    public const string Counted =
        "2,,任务完成率,40,计数,业务记录,按期完成,系统记录,职责任务完成率（%）,,95：100；90：80,,是,示例";

    public static byte[] Csv(params string[] lines) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Prepend(Head)));
}

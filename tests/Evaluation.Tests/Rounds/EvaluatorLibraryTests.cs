using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Rounds.RoundWorld;

namespace StationPortal.Evaluation.Tests.Rounds;

public sealed class EvaluatorLibraryTests
{
    private static readonly Guid account = Guid.CreateVersion7();
    private static readonly Actor keeper = new(Guid.CreateVersion7(), Role.Administrator, "440000");
    private static readonly ListEvaluator list = new(
        account,
        Guid.CreateVersion7(),
        "440000",
        "财务",
        null,
        ""
    );

    [Fact]
    public void A_library_is_kept_by_the_provinces_own_administrators()
    {
        Assert.Single(Specification.GivenNothing().Makes(list, keeper));
        Specification
            .GivenNothing()
            .Refused(list, "EvaluatorsOfOthers", "EV-08", keeper with { Region = County });
        Specification
            .GivenNothing()
            .Refused(list with { Province = County }, "EvaluatorsOfProvince", "EV-08", keeper);
        Specification
            .GivenNothing()
            .Refused(list with { Field = "" }, "EvaluatorFieldMissing", null, keeper);
    }

    [Fact]
    public void Another_province_does_not_take_over_who_is_listed() =>
        Listed()
            .Refused(
                list with
                {
                    Province = "530000",
                },
                "EvaluatorsOfOthers",
                "EV-08",
                keeper with
                {
                    Region = "530000",
                }
            );

    [Fact]
    public void Who_leaves_leaves_once_and_with_a_reason()
    {
        var leave = new DelistEvaluator(account, "本人申请");

        Listed().Refused(leave with { Reason = " " }, "EvaluatorReasonMissing", null, keeper);
        var left = Assert.Single(Listed().Makes(leave, keeper));
        Listed(left).Refused(leave, "EvaluatorNotListed", null, keeper);
        Assert.Throws<NotInScopeException>(() => Specification.GivenNothing().Makes(leave, keeper));
    }

    private static Specification Listed(params object[] more) =>
        Specification.Given(
            Evaluator.KeyOf(account),
            [new EvaluatorListed(account, list.Person, "440000", "财务", null, ""), .. more]
        );
}

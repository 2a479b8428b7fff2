using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement.Tests.Tenders;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Suppliers;

public sealed class SupplierTests
{
    private const string Code = "52440105MJ00000014";

    private static readonly DateTimeOffset Now = At(new(2026, 3, 2));
    private static readonly SupplierFacts Facts = new(
        "示例社工服务中心",
        SupplierKind.SocialOrganisation,
        Tenant,
        "凤阳街道"
    );
    private static readonly SupplierRegistered Registered = (SupplierRegistered)
        ConfirmedSupplier()[0];

    [Fact]
    public void an_agency_registers_under_its_credit_code()
    {
        var change = Assert.Single(
            Specification.GivenNothing().When(new RegisterSupplier(Code, Facts), Agency, Now)
        );

        Assert.Equal(SupplierKey, change.Stream);
        Assert.Equal(Registered, change.Event);
    }

    [Fact]
    public void an_agency_registers_no_other_body() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification
                .GivenNothing()
                .When(new RegisterSupplier("91350100M000100Y43", Facts), Agency, Now)
        );

    [Fact]
    public void a_wrong_credit_code_is_refused() =>
        Specification
            .GivenNothing()
            .Refused(
                new RegisterSupplier("52440105MJ00000015", Facts),
                Writer,
                Now,
                "GB 32100",
                "CreditCodeWrong"
            );

    [Fact]
    public void a_code_registers_once() =>
        Given().Refused(new RegisterSupplier(Code, Facts), Agency, Now, null, "SupplierExists");

    [Theory]
    [InlineData(SupplierKind.PublicInstitutionOne)]
    [InlineData(SupplierKind.FundedMassOrganisation)]
    public void bodies_paid_by_the_budget_may_not_supply(SupplierKind kind) =>
        RefusedFacts(Facts with { Kind = kind }, "PS-02", "MayNotSupply");

    [Fact]
    public void a_kind_must_be_one_of_the_law() =>
        RefusedFacts(Facts with { Kind = (SupplierKind)99 }, "PS-03", "SupplierKindUnknown");

    [Fact]
    public void an_individual_does_not_register_as_an_organisation() =>
        RefusedFacts(
            Facts with
            {
                Kind = SupplierKind.Individual,
            },
            "PS-03",
            "IndividualRegistersApart"
        );

    [Fact]
    public void a_supplier_has_a_name() =>
        RefusedFacts(Facts with { Name = " " }, null, "SupplierNameMissing");

    [Fact]
    public void an_official_confirms_a_complete_registration()
    {
        var change = Assert.Single(
            Given([.. ConfirmedSupplier()[1..3]])
                .When(new ConfirmSupplier(SupplierKey), Writer, Now)
        );

        Assert.Equal(new SupplierConfirmed(Writer.Holder), change.Event);
    }

    [Fact]
    public void an_official_of_another_county_does_not_find_it() =>
        Assert.Throws<NotInScopeException>(() =>
            Given([.. ConfirmedSupplier()[1..3]])
                .When(new ConfirmSupplier(SupplierKey), Stranger, Now)
        );

    [Fact]
    public void a_social_organisation_needs_last_years_inspection() =>
        RefusedConfirmation(
            "GP-10",
            "InspectionMissing",
            new AnnualInspectionRecorded(2024, InspectionResult.Passed, Proof)
        );

    [Fact]
    public void a_failed_inspection_bars_confirmation() =>
        RefusedConfirmation(
            "GP-10",
            "InspectionFailed",
            new AnnualInspectionRecorded(2025, InspectionResult.Failed, Proof)
        );

    [Fact]
    public void payments_need_an_account_first() =>
        RefusedConfirmation(null, "SupplierBankAccountMissing", ConfirmedSupplier()[1]);

    [Fact]
    public void a_confirmed_supplier_is_not_confirmed_again() =>
        RefusedConfirmation(null, "SupplierAlreadyConfirmed", ConfirmedSupplier()[1..]);

    [Fact]
    public void changed_data_must_be_confirmed_again()
    {
        var supplier = StreamUse.FoldAll<Supplier>([
            .. ConfirmedSupplier(),
            new SupplierChanged("新名称", SupplierKind.SocialOrganisation, Tenant, "", null),
        ]);

        Assert.False(supplier!.MayBid(new(2026, 3, 2)));
    }

    [Fact]
    public void refusing_needs_a_reason_and_a_waiting_supplier()
    {
        Given().Refused(new RefuseSupplier(SupplierKey, ""), Writer, Now, null, "ReasonMissing");
        Given(ConfirmedSupplier()[1..])
            .Refused(new RefuseSupplier(SupplierKey, "x"), Writer, Now, null, "SupplierNotWaiting");
    }

    [Fact]
    public void a_ban_lasts_one_to_three_years()
    {
        foreach (var until in new DateOnly[] { new(2027, 3, 1), new(2029, 3, 3) })
        {
            Given()
                .Refused(
                    new BarSupplier(SupplierKey, "弄虚作假", until),
                    Writer,
                    Now,
                    "GP-66",
                    "BanOutOfRange"
                );
        }

        Given().When(new BarSupplier(SupplierKey, "弄虚作假", new(2027, 3, 2)), Writer, Now);
    }

    [Fact]
    public void a_barred_supplier_may_bid_after_the_last_day()
    {
        var barred = StreamUse.FoldAll<Supplier>([
            .. ConfirmedSupplier(),
            new SupplierBarred("x", new(2027, 3, 2), Writer.Holder),
        ])!;

        Assert.False(barred.MayBid(new(2027, 3, 2)));
        Assert.True(barred.MayBid(new(2027, 3, 3)));
    }

    [Fact]
    public void a_grade_is_for_social_organisations_and_in_force()
    {
        var grade = new RecordGrade(SupplierKey, 3, new(2027, 1, 1), Proof);
        Given().When(grade, Agency, Now);
        Given().Refused(grade with { Stars = 6 }, Agency, Now, null, "GradeOutOfRange");
        Given()
            .Refused(
                grade with
                {
                    ValidUntil = new(2026, 3, 1),
                },
                Agency,
                Now,
                null,
                "GradeExpired"
            );
        Specification
            .Given(SupplierKey, Registered with { Kind = SupplierKind.Enterprise })
            .Refused(grade, Agency, Now, null, "GradeOnlyForSocialOrganisations");
    }

    [Fact]
    public void an_inspection_of_a_year_to_come_is_refused() =>
        Given()
            .Refused(
                new RecordAnnualInspection(SupplierKey, 2027, InspectionResult.Passed, Proof),
                Agency,
                Now,
                null,
                "InspectionYearInFuture"
            );

    private static Specification Given(params object[] more) =>
        Specification.Given(SupplierKey, [Registered, .. more]);

    private static void RefusedFacts(SupplierFacts facts, string? rule, string code) =>
        Specification
            .GivenNothing()
            .Refused(new RegisterSupplier(Code, facts), Agency, Now, rule, code);

    private static void RefusedConfirmation(string? rule, string code, params object[] more) =>
        Given(more).Refused(new ConfirmSupplier(SupplierKey), Writer, Now, rule, code);
}

using System.Text.Json;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Suppliers;

public sealed class IndividualSupplierTests
{
    private const string Code = "6F1D2C";

    private static readonly DateTimeOffset Now = At(new(2026, 3, 2));
    private static readonly StreamKey Key = IndividualSupplier.KeyOf(Code);
    private static readonly StreamKey PersonKey = IndividualSupplier.PersonOf(Key);
    private static readonly Actor Self = Agency with { Organisation = Key.Id };
    private static readonly Dictionary<string, string> Prints = new() { ["name"] = "aa" };

    private static readonly IndividualFacts Facts = new(
        "骆示岚",
        "999999198402290413",
        Tenant,
        "示例巷41号",
        "13800001041",
        "持社会工作师证书",
        NoEmployment: true
    );

    private static readonly SupplierRegistered Registered = new(
        "",
        IndividualSupplier.LabelOf(Key),
        SupplierKind.Individual,
        Tenant,
        "",
        null,
        PersonKey.Id
    );

    [Fact]
    public void an_individual_registers_under_a_label_and_becomes_a_person_of_the_vault()
    {
        var changes = Specification.GivenNothing().When(Register(Facts), Self, Now);

        Assert.Equal([PersonKey, Key], changes.Select(change => change.Stream));
        Assert.Equal(new PersonRegistered(Key.Id, Prints), changes[0].Event);
        Assert.Equal(Registered, changes[1].Event);
    }

    [Fact]
    public void nothing_that_a_person_said_stands_in_an_event()
    {
        var changes = Specification
            .GivenNothing()
            .When(Register(Facts), Self, Now)
            .Concat(Given().When(Change(Facts), Self, Now));
        var written = string.Concat(
            changes.Select(change => JsonSerializer.Serialize(change.Event, Readable))
        );

        Assert.DoesNotContain(Facts.Name, written, StringComparison.Ordinal);
        Assert.DoesNotContain(Facts.IdNumber, written, StringComparison.Ordinal);
        Assert.DoesNotContain(Facts.Address, written, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001041", written, StringComparison.Ordinal);
        Assert.DoesNotContain(Facts.Fitness, written, StringComparison.Ordinal);
    }

    [Fact]
    public void an_individual_has_a_name() =>
        Refused(Facts with { Name = " " }, null, "IndividualNameMissing");

    [Fact]
    public void a_wrong_id_number_is_refused() =>
        Refused(Facts with { IdNumber = "999999198402290414" }, "GB 11643", "IdNumberWrong");

    [Fact]
    public void an_individual_says_why_a_person_fits() =>
        Refused(Facts with { Fitness = " " }, "PS-05", "PersonalFitnessMissing");

    [Fact]
    public void an_individual_declares_that_it_is_no_hidden_employment() =>
        Refused(Facts with { NoEmployment = false }, "PS-05", "HiddenEmployment");

    [Fact]
    public void an_id_number_registers_once() =>
        Given().Refused(Register(Facts), Self, Now, null, "IndividualExists");

    [Fact]
    public void nobody_registers_somebody_else() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification.GivenNothing().When(Register(Facts), Agency, Now)
        );

    [Fact]
    public void a_changed_registration_waits_again_under_the_same_label()
    {
        var changes = Given(new SupplierConfirmed(Writer.Holder)).When(Change(Facts), Self, Now);

        Assert.Equal(new PersonChanged(Prints), changes[0].Event);
        Assert.Equal(
            new SupplierChanged(Registered.Name, SupplierKind.Individual, Tenant, "", null),
            changes[1].Event
        );
    }

    [Fact]
    public void a_change_is_checked_like_a_registration() =>
        Given()
            .Refused(
                Change(Facts with { Fitness = "" }),
                Self,
                Now,
                "PS-05",
                "PersonalFitnessMissing"
            );

    [Fact]
    public void an_erased_person_changes_nothing() =>
        Given()
            .And(PersonKey, new PersonRegistered(Key.Id, Prints), new PersonErased())
            .Refused(Change(Facts), Self, Now, "PD-08", "PersonErased");

    [Fact]
    public void a_locked_person_changes_nothing() =>
        Given()
            .And(
                PersonKey,
                new PersonRegistered(Key.Id, Prints),
                new PersonLocked("GP-46", new(2041, 1, 1))
            )
            .Refused(Change(Facts), Self, Now, "PD-08", "PersonLocked");

    [Fact]
    public void an_individual_is_not_changed_into_an_organisation() =>
        Given()
            .Refused(
                new ChangeSupplier(Key, new("示例", SupplierKind.Enterprise, Tenant, "")),
                Self,
                Now,
                "PS-03",
                "IndividualRegistersApart"
            );

    [Fact]
    public void an_individual_hands_in_no_inspection() =>
        Given()
            .Refused(
                new RecordAnnualInspection(Key, 2025, InspectionResult.Passed, Proof),
                Self,
                Now,
                null,
                "InspectionNotForIndividuals"
            );

    // 18 digits that are a credit code by their check character and an ID number by theirs.
    [Fact]
    public void an_id_number_is_not_taken_for_a_credit_code()
    {
        var both = BothCodes();
        Specification
            .GivenNothing()
            .Refused(
                new RegisterSupplier(both, new("示例", SupplierKind.Enterprise, Tenant, "")),
                Writer,
                Now,
                "PS-03",
                "CreditCodeIsIdNumber"
            );
    }

    [Fact]
    public void a_label_is_told_from_a_name()
    {
        Assert.True(IndividualSupplier.IsLabel(IndividualSupplier.LabelOf(Key)));
        Assert.False(IndividualSupplier.IsLabel("individual-support ltd"));
        Assert.False(IndividualSupplier.IsLabel("示例社工服务中心"));
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string BothCodes() =>
        Enumerable
            .Range(0, 1000)
            .Select(n => $"99999919840229{n:000}")
            .Select(body => body + IdNumber.CheckCharacter(body))
            .First(CreditCode.IsValid);

    private static Specification Given(params object[] more) =>
        Specification
            .Given(Key, [Registered, .. more])
            .And(PersonKey, new PersonRegistered(Key.Id, Prints));

    private static RegisterIndividual Register(IndividualFacts facts) => new(Code, facts, Prints);

    private static ChangeIndividual Change(IndividualFacts facts) => new(Key, facts, Prints);

    private static void Refused(IndividualFacts facts, string? rule, string code) =>
        Specification.GivenNothing().Refused(Register(facts), Self, Now, rule, code);
}

using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Accounts;
using StationPortal.Web.Procurement.Suppliers;

namespace StationPortal.Web.Demo;

/// <summary>Forty organisations and one individual register and are confirmed; two still wait.</summary>
internal sealed class DemoSuppliers(DemoWorld world, SearchTokens tokens, DemoDiary diary)
{
    public void Write(IReadOnlyList<SupplierLine> lines, DateTimeOffset at)
    {
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            diary.Write(at.AddMinutes(i), ct => Register(line, ct));
            if (!line.Waits)
            {
                var county = DemoCounty.All.First(c => c.Code == line.Region);
                diary.Write(
                    at.AddDays(1).AddMinutes(i),
                    ct =>
                        world.Do(
                            county.Checker,
                            new ConfirmSupplier(Supplier.KeyOf(line.CreditCode)),
                            ct
                        )
                );
            }
        }
    }

    /// <summary>The lines with the code that an individual's id is made from, in the place of a credit code.</summary>
    public static IReadOnlyList<SupplierLine> WithCodes(
        IReadOnlyList<SupplierLine> lines,
        SearchTokens tokens
    ) =>
        [
            .. lines.Select(line =>
                line.IdNumber is { } number
                    ? line with
                    {
                        CreditCode = tokens.CodeOf(number),
                    }
                    : line
            ),
        ];

    /// <summary>The supplier's manager, or the individual.</summary>
    public static Actor ActorOf(SupplierLine line) =>
        new(
            DemoIds.Account(line.CreditCode),
            Role.Agency,
            line.Region,
            Supplier.KeyOf(line.CreditCode).Id
        );

    private async Task Register(SupplierLine line, CancellationToken ct)
    {
        var actor = ActorOf(line);
        if (line.IdNumber is { } number)
        {
            await RegisterIndividual(line, number, actor, ct);
            await SetBankAccount(line, actor, ct);
            return;
        }

        var key = Supplier.KeyOf(line.CreditCode);
        await world.Do(
            actor,
            new RegisterSupplier(
                line.CreditCode,
                new SupplierFacts(line.Name, line.Kind, line.Region, line.Address)
            ),
            ct
        );
        var proof = await world.Store(line.Name, [line.CreditCode], ct);
        var year = ChinaTime.DateOf(world.Clock.GetUtcNow()).Year - 1;
        await world.Do(actor, new RecordAnnualInspection(key, year, line.Inspection, proof), ct);
        await SetBankAccount(line, actor, ct);
        if (line.Stars is { } stars)
        {
            await world.Do(
                actor,
                new RecordGrade(key, stars, new DateOnly(year + 4, 12, 31), proof),
                ct
            );
        }
    }

    private async Task RegisterIndividual(
        SupplierLine line,
        string number,
        Actor actor,
        CancellationToken ct
    )
    {
        var person = IndividualSupplier.PersonOf(IndividualSupplier.KeyOf(line.CreditCode)).Id;
        var form = new IndividualForm
        {
            Name = line.Name,
            IdNumber = number,
            Region = line.Region,
            Address = line.Address,
            Phone = line.Phone,
            Fitness = line.Fitness,
            NoEmployment = true,
        };
        var texts = form.ToTexts();
        var prints = texts.ToDictionary(
            text => text.Key,
            text => tokens.Fingerprint(person, text.Value),
            StringComparer.Ordinal
        );
        await world.Do(
            actor,
            new RegisterIndividual(line.CreditCode, form.ToFacts(), prints),
            ct,
            await world.Texts.Write(person, texts, ct)
        );
    }

    private async Task SetBankAccount(SupplierLine line, Actor actor, CancellationToken ct)
    {
        var account = DemoIds.Of("bank-account", line.CreditCode);
        var sealedAccount = await world.Texts.Write(
            account,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [PersonFields.Bank] = line.Bank,
                [PersonFields.BankAccount] = line.Account,
            },
            ct
        );
        await world.Do(
            actor,
            new SetBankAccount(
                Supplier.KeyOf(line.CreditCode),
                account,
                tokens.Fingerprint(account, line.Account)
            ),
            ct,
            sealedAccount
        );
    }
}

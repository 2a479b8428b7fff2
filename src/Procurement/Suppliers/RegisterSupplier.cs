using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Registers an organisation that wants to bid. One registration per credit code in the nation; an official confirms it.</summary>
/// <param name="Code">As typed; blanks and small letters are mended.</param>
[AllowedFor(Role.Agency, Role.Official, Role.Administrator, Shared = true)]
public sealed record RegisterSupplier(string Code, SupplierFacts Facts) : IDecision<Supplier>
{
    public StreamKey Stream => Supplier.KeyOf(CreditCode.Normalise(Code));

    public IEnumerable<object> Decide(Supplier? supplier, DecisionContext context)
    {
        // A slip of the pen is told as such, before it would look like another body's code.
        var code = CreditCode.Normalise(Code);
        Refuse.If(!CreditCode.IsValid(code), "GB 32100", "CreditCodeWrong", nameof(Code));
        Refuse.If(IdNumber.IsValid(code), "PS-03", "CreditCodeIsIdNumber", nameof(Code));
        InScope.Organisation(Stream.Id, context);
        Refuse.If(supplier is not null, null, "SupplierExists", nameof(Code), code);
        var facts = Facts.Checked();
        yield return new SupplierRegistered(
            code,
            facts.Name,
            facts.Kind,
            facts.Region,
            facts.Address,
            null
        );
    }
}

using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>Makes the file for the bank, sealed under the list; each name and account read for it is a recorded look (PD-07). Volunteers without an account are left out and listed again next time.</summary>
/// <param name="List">The list.</param>
/// <param name="File">The sealed file.</param>
/// <param name="LeftOut">Lines without an account.</param>
/// <param name="Orders">The orders of these lines.</param>
/// <param name="People">In the vault, whose name and account the file holds.</param>
/// <param name="Fields">What the file tells of them.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record MakeAllowanceFile(
    StreamKey List,
    FileRef File,
    IReadOnlyList<int> LeftOut,
    IReadOnlyList<Guid> Orders,
    IReadOnlyList<Guid> People,
    IReadOnlyList<string> Fields,
    long? SeenVersion = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<AllowanceList>(List, SeenVersion),
            .. AllowanceSteps.Uses(List.Tenant, Orders),
            .. People
                .Distinct()
                .Select(person => StreamUse.Of<Disclosure>(LookOf(person), seenVersion: 0)),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var list = AllowanceSteps.Own(streams.Find<AllowanceList>(List), List, context);
        Refuse.If(list.Status != AllowanceStatus.Checked, "OR-28", "AllowanceNotChecked");
        Refuse.If(People.Count == 0, null, "AllowanceAccountMissing");
        yield return Change.To<AllowanceList>(
            List,
            new AllowanceFileMade(File, LeftOut, context.Actor.Holder)
        );
        foreach (var person in People.Distinct())
        {
            yield return Change.To<Disclosure>(
                LookOf(person),
                new PersonRevealed(person, Fields, RevealPurpose.Payment)
            );
        }

        var left = list.Made.Lines.Where(line => LeftOut.Contains(line.Line));
        foreach (var change in AllowanceSteps.Unlist(List, left))
        {
            yield return change;
        }
    }

    private StreamKey LookOf(Guid person) =>
        new(
            List.Tenant,
            DerivedId.From("allowance-look", List.Id.ToString("N"), person.ToString("N"))
        );
}

/// <summary>Takes the sealed file out again; who did it is kept.</summary>
/// <param name="Stream">The list.</param>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record TakeAllowanceFile(StreamKey Stream) : IDecision<AllowanceList>
{
    public IEnumerable<object> Decide(AllowanceList? list, DecisionContext context)
    {
        var known = AllowanceSteps.Own(list, Stream, context);
        Refuse.If(known.File is null, "OR-28", "AllowanceNotChecked");
        yield return new AllowanceFileTaken(context.Actor.Holder);
    }
}

using System.Text.RegularExpressions;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>Personal-accident cover (VO-12).</summary>
/// <param name="Policy">Number of the policy: letters, digits, dashes.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed partial record InsureVolunteer(
    StreamKey Volunteer,
    StreamKey? Station,
    string Policy,
    DateOnly From,
    DateOnly Until
) : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(!PolicyNumber().IsMatch(Policy), "VO-12", "PolicyWrong", nameof(Policy));
        Refuse.If(Until < From, "VO-12", "CoverEndsBefore", nameof(Until));
        Refuse.If(Until < context.Today, "VO-12", "CoverOver", nameof(Until), context.Today);
        yield return new InsuranceRecorded(Policy, From, Until, context.Actor.Holder);
    }

    [GeneratedRegex("^[A-Za-z0-9-]{5,40}$", RegexOptions.None, 1000)]
    private static partial Regex PolicyNumber();
}

/// <summary>Covers of many volunteers from a list, each by the rules for one; all or none.</summary>
/// <param name="Rows">In the order of the file, nobody twice.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record InsureVolunteers(IReadOnlyList<InsureVolunteer> Rows) : IDecision
{
    /// <summary>Rows of one file.</summary>
    public const int Most = 500;

    public IReadOnlyList<StreamUse> Streams =>
        [.. Rows.SelectMany(row => row.Streams).DistinctBy(use => use.Key)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        Refuse.If(Rows.Count == 0, "VO-12", "CoversMissing", "File");
        Refuse.If(
            Rows.DistinctBy(row => row.Volunteer).Count() < Rows.Count,
            "VO-12",
            "CoverTwice",
            "File"
        );
        return Rows.SelectMany(row => row.Decide(streams, context));
    }
}

/// <summary>A written agreement was signed.</summary>
/// <param name="Paper">Sealed under the volunteer.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record SignAgreement(
    StreamKey Volunteer,
    StreamKey? Station,
    DateOnly From,
    DateOnly Until,
    FileRef Paper
) : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(Until < From, "VO-14", "AgreementEndsBefore", nameof(Until));
        Refuse.If(Until < context.Today, "VO-14", "AgreementOver", nameof(Until), context.Today);
        yield return new AgreementSigned(From, Until, Paper, context.Actor.Holder);
    }
}

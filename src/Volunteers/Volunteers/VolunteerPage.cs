using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>A volunteer as lists, their own pages and the guard on claiming show them. Who they are stands in the vault.</summary>
public sealed class VolunteerPage : IReadModel<VolunteerPage>
{
    public static string StreamType => Volunteer.StreamType;

    /// <summary>The province.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Their account.</summary>
    public Guid Id { get; set; }

    /// <summary>They in the vault, in the tenant <see cref="PersonTenant"/>.</summary>
    public Guid Person { get; set; }

    /// <summary>6 digits of the county in which they registered.</summary>
    public string PersonTenant { get; set; } = "";
    public string Number { get; set; } = "";

    /// <summary>9-digit code of the township where they live.</summary>
    public string Home { get; set; } = "";
    public VolunteerStatus Status { get; set; }
    public VolunteerTurnDown? TurnedDownFor { get; set; }
    public SuspensionReason? SuspendedFor { get; set; }
    public DateOnly? SuspendedUntil { get; set; }
    public DateOnly? AdultFrom { get; set; }
    public DateOnly? FourteenFrom { get; set; }
    public DateOnly? GuardianFrom { get; set; }
    public DateOnly? GuardianUntil { get; set; }

    /// <summary>Last day of the longest cover, or <c>null</c>.</summary>
    public DateOnly? InsuredUntil { get; set; }

    /// <summary>Last day of the longest agreement, or <c>null</c>.</summary>
    public DateOnly? AgreementUntil { get; set; }
    public List<VolunteerCover> Covers { get; set; } = [];
    public List<ShownSkill> Skills { get; set; } = [];

    /// <summary>Skills as <c>/FirstAid/Driving/</c>, so that a list can filter by one.</summary>
    public string SkillMarks { get; set; } = "";
    public List<TakenTraining> Trainings { get; set; } = [];
    public List<NotedHonour> Honours { get; set; } = [];
    public List<string> Townships { get; set; } = [];
    public List<WeekTime> Times { get; set; } = [];

    /// <summary>Sealed papers of consents, skills and agreements.</summary>
    public List<VolunteerPaper> Papers { get; set; } = [];
    public bool Naming { get; set; }

    /// <summary>Why they ask for their name to be corrected, while it is not answered.</summary>
    public NameReason? NameAsked { get; set; }

    /// <summary>How often somebody registered with the same ID number.</summary>
    public int Repeated { get; set; }
    public Guid Identity { get; set; }
    public DateTimeOffset RegisteredAt { get; set; }
    public bool Erased { get; set; }

    /// <summary>The earliest end of which they were not told yet, or <c>null</c>.</summary>
    public DateOnly? NextEnd { get; set; }
    public List<VolunteerReminded> Reminded { get; set; } = [];

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>How a skill stands in <see cref="SkillMarks"/>.</summary>
    public static string Mark(VolunteerSkill skill) => $"/{skill}/";

    public static VolunteerPage? Fold(VolunteerPage? row, StoredEvent e)
    {
        row ??= new VolunteerPage
        {
            TenantId = e.Stream.Tenant,
            Id = e.Stream.Id,
            RegisteredAt = e.At,
        };
        row.Version = e.Version;
        row.Stand(e.Data);
        row.Show(e.Data);
        row.NextEnd = row.Ends()
            .Except(row.Reminded)
            .Select(end => (DateOnly?)end.EndsOn)
            .DefaultIfEmpty()
            .Min();
        return row;
    }

    private void Stand(object data)
    {
        switch (data)
        {
            case VolunteerRegistered e:
                (Person, PersonTenant, Identity) = (e.Person, e.Home[..6], e.Identity);
                (Number, Home, Status) = (e.Number, e.Home, VolunteerStatus.Registered);
                (AdultFrom, FourteenFrom) = (e.AdultFrom, e.FourteenFrom);
                break;
            case VolunteerVerified or VolunteerResumed:
                (Status, TurnedDownFor) = (VolunteerStatus.Active, null);
                (SuspendedFor, SuspendedUntil) = (null, null);
                break;
            case VolunteerTurnedDown e:
                (Status, TurnedDownFor) = (VolunteerStatus.TurnedDown, e.Reason);
                break;
            case VolunteerSuspended e:
                Status = VolunteerStatus.Suspended;
                (SuspendedFor, SuspendedUntil) = (e.Reason, e.Until);
                break;
            case VolunteerLeft:
                Status = VolunteerStatus.Left;
                break;
            case VolunteerForgotten:
                (Status, Erased) = (VolunteerStatus.Left, true);
                break;
            case VolunteerMoved e:
                Home = e.Home;
                break;
            case NameCorrectionAsked e:
                NameAsked = e.Reason;
                break;
            case NameCorrected or NameCorrectionDeclined:
                NameAsked = null;
                break;
            case RegistrationRepeated:
                Repeated++;
                break;
            case PublicNaming e:
                Naming = e.Agreed;
                break;
            case AvailabilitySet e:
                (Townships, Times) = ([.. e.Townships], [.. e.Times]);
                break;
        }
    }

    private void Show(object data)
    {
        switch (data)
        {
            case GuardianConsented e:
                (GuardianFrom, GuardianUntil) = (e.On, e.Until);
                Papers = [.. Papers, new(VolunteerTerm.Guardian, null, e.Paper)];
                break;
            case GuardianConsentWithdrawn:
                (GuardianFrom, GuardianUntil) = (null, null);
                break;
            case SkillShown e:
                Skills = [.. Without(e.Skill), new(e.Skill, e.Until)];
                Papers = [.. Papers, new(VolunteerTerm.Skill, e.Skill, e.Paper)];
                break;
            case SkillEnded e:
                Skills = [.. Without(e.Skill)];
                break;
            case TrainingTaken e:
                Trainings = [.. Trainings, new(e.On, e.Subject, e.Minutes)];
                break;
            case InsuranceRecorded e:
                Covers = [.. Covers, new(e.Policy, e.From, e.Until)];
                InsuredUntil = Covers.Max(cover => cover.Until);
                break;
            case AgreementSigned e:
                AgreementUntil = AgreementUntil > e.Until ? AgreementUntil : e.Until;
                Papers = [.. Papers, new(VolunteerTerm.Agreement, null, e.Paper)];
                break;
            case HonourNoted e:
                Honours = [.. Honours, new(e.On, e.Title)];
                break;
            case VolunteerReminded e:
                Reminded = [.. Reminded, e];
                break;
        }

        SkillMarks = string.Concat(Skills.Select(shown => Mark(shown.Skill)));
    }

    private IEnumerable<ShownSkill> Without(VolunteerSkill skill) =>
        Skills.Where(shown => shown.Skill != skill);

    private IEnumerable<VolunteerReminded> Ends() =>
        Skills
            .Where(shown => shown.Until is not null)
            .Select(shown => End(VolunteerTerm.Skill, shown.Skill, shown.Until))
            .Append(End(VolunteerTerm.Insurance, null, InsuredUntil))
            .Append(End(VolunteerTerm.Agreement, null, AgreementUntil))
            .Append(End(VolunteerTerm.Guardian, null, AdultFrom is null ? null : GuardianUntil))
            .OfType<VolunteerReminded>();

    private static VolunteerReminded? End(
        VolunteerTerm term,
        VolunteerSkill? skill,
        DateOnly? until
    ) => until is { } day ? new(term, skill, day) : null;
}

/// <summary>A skill that was shown.</summary>
/// <param name="Until">Last day of the paper, or <c>null</c> when it does not end.</param>
public sealed record ShownSkill(VolunteerSkill Skill, DateOnly? Until)
{
    /// <summary>Whether it counts on a day.</summary>
    public bool HoldsOn(DateOnly day) => Until is null || day <= Until;
}

/// <summary>Personal-accident cover.</summary>
public sealed record VolunteerCover(string Policy, DateOnly From, DateOnly Until);

/// <summary>Training, in minutes of learning.</summary>
public sealed record TakenTraining(DateOnly On, string Subject, int Minutes);

/// <summary>An honour.</summary>
public sealed record NotedHonour(DateOnly On, string Title);

/// <summary>A sealed paper.</summary>
public sealed record VolunteerPaper(VolunteerTerm Kind, VolunteerSkill? Skill, FileRef Paper);

using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>An account as administrators see it, and what the sign-in check reads on each request.</summary>
public sealed class AccountPage : IReadModel<AccountPage>
{
    public static string StreamType => Account.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>The person in the vault.</summary>
    public Guid Person { get; set; }

    public AccountStatus Status { get; set; }

    /// <summary>What was asked for; <c>null</c> when an administrator opened the account.</summary>
    public Role? AskedRole { get; set; }
    public string? AskedRegion { get; set; }
    public Guid? AskedOrganisation { get; set; }
    public string? CreditCode { get; set; }
    public RequestRefusal? Refusal { get; set; }

    /// <summary>When the account was asked for or opened.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>Regions of the request and of all grants ever held, each as <c>/440105/</c>, so that one LIKE finds a province's accounts.</summary>
    public string Regions { get; set; } = "";

    /// <summary>Organisations of all grants ever held, marked in the same way.</summary>
    public string Organisations { get; set; } = "";

    public List<AccountGrant> Grants { get; set; } = [];
    public List<AccountDeputyship> Deputyships { get; set; } = [];
    public List<AccountDeputy> Deputies { get; set; } = [];

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static AccountPage? Fold(AccountPage? row, StoredEvent e)
    {
        row ??= new AccountPage
        {
            TenantId = e.Stream.Tenant,
            Id = e.Stream.Id,
            Since = e.At,
        };
        row.Version = e.Version;
        row.Apply(e.Data);
        return row;
    }

    private void Apply(object data)
    {
        switch (data)
        {
            case AccountRequested e:
                (Person, Status) = (e.Person, AccountStatus.Requested);
                (AskedRole, AskedRegion) = (e.Role, e.Region);
                (AskedOrganisation, CreditCode) = (e.Organisation, e.CreditCode);
                Regions = With(Regions, RegionMark(e.Region));
                break;
            case AccountOpened e:
                (Person, Status) = (e.Person, AccountStatus.Open);
                break;
            case AccountRequestApproved or AccountReopened:
                Status = AccountStatus.Open;
                break;
            case AccountRequestRefused e:
                (Status, Refusal) = (AccountStatus.Refused, e.Reason);
                break;
            case AccountClosed:
                Status = AccountStatus.Closed;
                break;
            case GrantGiven e:
                Grants = [.. Grants, AccountGrant.Of(e)];
                Regions = With(Regions, RegionMark(e.Region));
                Organisations = e.Organisation is { } organisation
                    ? With(Organisations, OrganisationMark(organisation))
                    : Organisations;
                break;
            case GrantEnded e:
                Grants = [.. Grants.Where(grant => grant.Id != e.Grant)];
                break;
            case DeputyNamed e:
                Deputies = [.. Deputies, AccountDeputy.Of(e)];
                break;
            case DeputyEnded e:
                Deputies = [.. Deputies.Where(deputy => deputy.Id != e.Deputyship)];
                break;
            case DeputyshipBegun e:
                Deputyships = [.. Deputyships, AccountDeputyship.Of(e)];
                break;
            case DeputyshipEnded e:
                Deputyships = [.. Deputyships.Where(place => place.Id != e.Deputyship)];
                break;
        }
    }

    /// <summary>How a region stands in <see cref="Regions"/>.</summary>
    public static string RegionMark(string region) => $"/{region}/";

    /// <summary>How an organisation stands in <see cref="Organisations"/>.</summary>
    public static string OrganisationMark(Guid organisation) => $"/{organisation:N}/";

    private static string With(string marks, string mark) =>
        marks.Contains(mark, StringComparison.Ordinal) ? marks : marks + mark;
}

/// <summary>Where an account stands.</summary>
public enum AccountStatus
{
    Requested = 1,
    Open = 2,
    Refused = 3,
    Closed = 4,
}

/// <summary>A grant that has not been ended.</summary>
public sealed record AccountGrant(
    Guid Id,
    Role Role,
    string Region,
    Guid? Organisation,
    DateOnly From,
    DateOnly? Until,
    string? Township = null
)
{
    public bool InForce(DateOnly today) => From <= today && (Until is null || today <= Until);

    internal static AccountGrant Of(GrantGiven e) =>
        new(e.Grant, e.Role, e.Region, e.Organisation, e.From, e.Until, e.Township);
}

/// <summary>A place of another that the account takes for a period.</summary>
public sealed record AccountDeputyship(
    Guid Id,
    Guid Principal,
    Guid Grant,
    Role Role,
    string Region,
    Guid? Organisation,
    DateOnly From,
    DateOnly Until
)
{
    public bool InForce(DateOnly today) => From <= today && today <= Until;

    internal static AccountDeputyship Of(DeputyshipBegun e) =>
        new(e.Deputyship, e.Principal, e.Grant, e.Role, e.Region, e.Organisation, e.From, e.Until);
}

/// <summary>A deputy that the account named.</summary>
public sealed record AccountDeputy(Guid Id, Guid Grant, Guid Deputy, DateOnly From, DateOnly Until)
{
    internal static AccountDeputy Of(DeputyNamed e) =>
        new(e.Deputyship, e.Grant, e.Deputy, e.From, e.Until);
}

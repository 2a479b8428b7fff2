using StationPortal.Stations;
using StationPortal.Web.Files.Tables;

namespace StationPortal.Web.Stations.Stations;

/// <summary>The columns of a file with staff; their heads are the labels of the form.</summary>
internal static class StaffColumns
{
    public const string Name = "Station.Staff.Name";
    public const string IdNumber = "Station.Staff.IdNumber";
    public const string Phone = "Station.Staff.Phone";
    public const string UserName = "Station.Staff.UserName";
    public const string Post = "Station.Staff.Post";
    public const string Certificate = "Station.Staff.Certificate";
    public const string From = "Station.Staff.From";
    public const string WithMinors = "Station.Staff.WithMinors";
    public const string CheckedOn = "Station.Staff.CheckedOn";
    public const string Result = "Station.Staff.Result";
    public const string Another = "Station.Staff.Another";

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        new(Name, Needed: true),
        new(IdNumber),
        new(Phone),
        new(UserName),
        new(Post, Needed: true, typeof(StationPost)),
        new(Certificate, Needed: true, typeof(CertificateLevel)),
        new(From, Needed: true),
        new(WithMinors, Needed: true, IsYesNo: true),
        new(CheckedOn),
        new(Result, Words: typeof(RecordCheckResult)),
        new(Another, IsYesNo: true),
    ];

    /// <summary>Column by the form's property and by the field that a rule names.</summary>
    public static IReadOnlyDictionary<string, string> ByField { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(JoinForm.Name)] = Name,
            [nameof(JoinForm.IdNumber)] = IdNumber,
            [nameof(JoinForm.Phone)] = Phone,
            [nameof(JoinForm.UserName)] = UserName,
            [nameof(JoinStaff.Account)] = UserName,
            [nameof(JoinForm.Post)] = Post,
            [nameof(JoinForm.Certificate)] = Certificate,
            [nameof(JoinForm.From)] = From,
            [nameof(JoinForm.WithMinors)] = WithMinors,
            [nameof(JoinForm.CheckedOn)] = CheckedOn,
            [nameof(JoinForm.Result)] = Result,
            [nameof(JoinStaff.Person)] = IdNumber,
        };
}

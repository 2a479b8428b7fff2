using StationPortal.Stations;
using StationPortal.Web.Files.Tables;

namespace StationPortal.Web.Stations.People;

/// <summary>The columns of a file with people served; their heads are the labels of the form.</summary>
internal static class PeopleColumns
{
    public const string Name = "People.FullName";
    public const string IdNumber = "Persons.Field.id_number";
    public const string Phone = "Persons.Field.phone";
    public const string Address = "Persons.Field.address";
    public const string Station = "People.Station";
    public const string Village = "People.VillageCode";
    public const string Class = "People.Class";
    public const string Groups = "People.Groups";
    public const string From = "People.From";
    public const string Another = "People.Another.Column";

    public static IReadOnlyList<TableColumn> All { get; } =
    [
        new(Name, Needed: true),
        new(IdNumber),
        new(Phone),
        new(Address),
        new(Station),
        new(Village, Needed: true),
        new(Class, Needed: true, typeof(VisitClass)),
        new(Groups, Words: typeof(ServedGroup)),
        new(From, Needed: true),
        new(Another, IsYesNo: true),
    ];

    /// <summary>Column by the form's property and by the field that a rule names.</summary>
    public static IReadOnlyDictionary<string, string> ByField { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(TakeUpForm.Name)] = Name,
            [nameof(TakeUpForm.IdNumber)] = IdNumber,
            [nameof(TakeUpForm.Phone)] = Phone,
            [nameof(TakeUpForm.Address)] = Address,
            [nameof(TakeUpForm.Station)] = Station,
            [nameof(TakeUpForm.Village)] = Village,
            [nameof(TakeUpForm.Class)] = Class,
            [nameof(TakeUpForm.Groups)] = Groups,
            [nameof(TakeUpForm.From)] = From,
            [nameof(TakeUpForm.Another)] = Another,
        };
}

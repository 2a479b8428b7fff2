using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>The guidance catalogue of both provinces.</summary>
internal sealed class DemoCatalogue(DemoWorld world, DemoData data, DemoDiary diary)
{
    public static readonly DateOnly ValidFrom = new(2024, 1, 1);

    public void Write(DateTimeOffset at)
    {
        foreach (var province in DemoCounty.All.Select(county => county.Province))
        {
            var official = new Actor(
                DemoIds.Account($"province-{province}"),
                Role.Official,
                province
            );
            foreach (var item in data.Items)
            {
                diary.Write(
                    at,
                    ct =>
                        world.Do(
                            official,
                            new AddCatalogueItem(
                                province,
                                item.Code,
                                item.Name,
                                ServiceContent.PublicService,
                                new CatalogueTerms(item.Unit, item.Standard, item.Guide),
                                ValidFrom,
                                data.DocumentNumber(2023, 8)
                            ),
                            ct
                        )
                );
            }
        }
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>The five grounds of PS-13, as boxes to tick.</summary>
public enum LongTermGround
{
    BudgetAssured = 1,
    ContentFixed = 2,
    Continuous = 3,
    SourceStable = 4,
    PriceStable = 5,
}

internal static class LongTermGroundNames
{
    public static IReadOnlyList<SelectListItem> Choices(PageTexts texts) =>
        [
            .. Enum.GetValues<LongTermGround>()
                .Select(ground => new SelectListItem(texts.Of(ground), ground.ToString())),
        ];

    public static IEnumerable<LongTermGround> Of(LongTermGrounds? grounds) =>
        Enum.GetValues<LongTermGround>()
            .Where(ground => grounds is not null && Holds(grounds, ground));

    public static LongTermGrounds ToGrounds(IReadOnlyCollection<LongTermGround> ticked) =>
        new(
            ticked.Contains(LongTermGround.BudgetAssured),
            ticked.Contains(LongTermGround.ContentFixed),
            ticked.Contains(LongTermGround.Continuous),
            ticked.Contains(LongTermGround.SourceStable),
            ticked.Contains(LongTermGround.PriceStable)
        );

    private static bool Holds(LongTermGrounds grounds, LongTermGround ground) =>
        ground switch
        {
            LongTermGround.BudgetAssured => grounds.BudgetAssured,
            LongTermGround.ContentFixed => grounds.ContentFixed,
            LongTermGround.Continuous => grounds.Continuous,
            LongTermGround.SourceStable => grounds.SourceStable,
            _ => grounds.PriceStable,
        };
}

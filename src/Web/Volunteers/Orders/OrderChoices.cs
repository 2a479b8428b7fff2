using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Choices of forms that offer only a part of what there is.</summary>
public static class OrderChoices
{
    /// <summary>Five stars to one.</summary>
    public static IEnumerable<SelectListItem> Stars(PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Enumerable
            .Range(1, 5)
            .Reverse()
            .Select(stars => new SelectListItem(
                texts["Order.Stars.Of", stars],
                stars.ToString(CultureInfo.InvariantCulture)
            ));
    }

    /// <summary>The four tags.</summary>
    public static IEnumerable<SelectListItem> Tags(PageTexts texts) =>
        Of(texts, Enum.GetValues<RatingTag>());

    /// <summary>The nine groups of need.</summary>
    public static IEnumerable<SelectListItem> NeedGroups(PageTexts texts) =>
        Of(texts, Enum.GetValues<NeedGroup>());

    /// <summary>Ways by which staff ask for a rating.</summary>
    public static IEnumerable<SelectListItem> RatingWays(PageTexts texts) =>
        Of(texts, RatingWay.Phone, RatingWay.Door);

    /// <summary>Reasons that people give; the others follow from the person's and the station's records.</summary>
    public static IEnumerable<SelectListItem> CancelReasons(PageTexts texts) =>
        Of(texts, CancelReason.NoLongerNeeded, CancelReason.Duplicate, CancelReason.OutOfScope);

    private static IEnumerable<SelectListItem> Of<TChoice>(
        PageTexts texts,
        params IEnumerable<TChoice> choices
    )
        where TChoice : struct, Enum =>
        choices.Select(choice => new SelectListItem(texts.Of(choice), choice.ToString()));
}

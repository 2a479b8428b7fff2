using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>A published version of a scheme, as a choice of a form.</summary>
/// <param name="Key">The scheme.</param>
/// <param name="Version">1, 2, 3 …</param>
public sealed record SchemeChoice(StreamKey Key, int Version)
{
    private const char Between = '_';

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Key.Tenant}{Between}{Key.Id:N}{Between}{Version}"
        );

    /// <summary>What a form sent, or <c>null</c> when it is no choice.</summary>
    public static SchemeChoice? Read(string? text) =>
        text?.Split(Between) is [{ Length: 6 } tenant, var id, var version]
        && Guid.TryParseExact(id, "N", out var scheme)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new(tenant, scheme), number)
            : null;

    /// <summary>The newest version of a scheme.</summary>
    public static SelectListItem Of(SchemePage scheme, PageTexts texts) =>
        new(
            texts["Round.Scheme.Of", scheme.Name, scheme.Newest, texts.Region(scheme.TenantId)],
            new SchemeChoice(new(scheme.TenantId, scheme.Id), scheme.Newest).ToString()
        );
}

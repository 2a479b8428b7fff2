using System.Globalization;
using StationPortal.Web.Frame;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Mail;

/// <summary>Turns a kind of mail and its values into subject and body: Chinese first, then English, then where to go.</summary>
internal sealed class MailWords(Texts texts, PortalSettings settings)
{
    private static readonly CultureInfo[] Languages = [new(Texts.Chinese), new(Texts.English)];

    public RenderedMail Render(ClaimedMail mail, string to) =>
        new(mail.Id, to, Subject(mail.Kind, mail.Values), Body(mail.Kind, mail.Values, mail.Path));

    public string Subject(string kind, IReadOnlyList<object> values) =>
        string.Join(" / ", Languages.Select(l => texts.In(l, $"Mail.{kind}.Subject", values)));

    public string Body(string kind, IReadOnlyList<object> values, string? path) =>
        string.Join(
            "\n\n——\n\n",
            Languages.Select(language =>
                string.Join(
                    "\n\n",
                    texts.In(language, $"Mail.{kind}.Body", values),
                    path is null
                        ? texts.In(language, "Mail.Foot", [settings.Address.ToString()])
                        : texts.In(
                            language,
                            "Mail.FootWithPage",
                            [new Uri(settings.Address, path).ToString()]
                        )
                )
            )
        );
}

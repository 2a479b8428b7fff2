namespace StationPortal.Web.Sms;

/// <summary>What sending text messages needs. Another gateway takes the place of <see cref="FileSmsGateway"/> here.</summary>
internal static class PortalSms
{
    public static IServiceCollection AddPortalSms(this IServiceCollection services)
    {
        services.AddOptions<SmsSettings>().BindConfiguration("Sms");
        return services.AddSingleton<SmsOutbox>().AddSingleton<ISmsGateway, FileSmsGateway>();
    }
}

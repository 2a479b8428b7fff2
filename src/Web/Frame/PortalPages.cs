using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Npgsql;
using StationPortal.Jurisdiction;
using StationPortal.Vault;

namespace StationPortal.Web.Frame;

/// <summary>Sets up pages: MVC with feature folders, texts, validators, places and tasks, error pages, language.</summary>
public static class PortalPages
{
    // Modules write one class of these beside their pages; nobody registers it.
    private static readonly Type[] Found =
    [
        typeof(IPlace),
        typeof(IHomeTasks),
        typeof(ISearchSource),
        typeof(IAccountNames),
        typeof(Stations.People.IServedPart),
        typeof(Volunteers.Orders.IOrderStep),
        typeof(Volunteers.Orders.IOrderPart),
        typeof(Evaluation.Rounds.IRoundStep),
        typeof(Evaluation.Assessments.IAssessmentStep),
        typeof(Evaluation.Assessments.IAssessmentPart),
    ];

    public static IServiceCollection AddPortalPages(this IServiceCollection services)
    {
        var texts = Texts.OfPortal();
        services.AddSingleton(texts);
        services.AddSingleton<PageTexts>();
        services.AddScoped<Submission>();
        services.AddScoped<PlacesInReach>();
        services.AddScoped<Timeline>();
        services.AddScoped<AsOf>();
        services
            .AddControllersWithViews(mvc => Configure(mvc, texts))
            .AddRazorOptions(razor => razor.ViewLocationExpanders.Add(new FeatureFolders()));
        services.Configure<WebEncoderOptions>(encoders =>
            encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services.AddResponseCompression();
        foreach (var type in typeof(PortalPages).Assembly.GetTypes().Where(IsConcrete))
        {
            AddFound(services, type);
        }

        return services;
    }

    /// <summary>What comes before routing: error pages, files, language.</summary>
    public static IApplicationBuilder UsePortalPages(this IApplicationBuilder app)
    {
        var cultures = new[] { new CultureInfo(Texts.Chinese), new CultureInfo(Texts.English) };
        app.UseRequestLocalization(
            new RequestLocalizationOptions
            {
                DefaultRequestCulture = new RequestCulture(cultures[0]),
                SupportedCultures = cultures,
                SupportedUICultures = cultures,
                RequestCultureProviders = [new CookieRequestCultureProvider()],
            }
        );
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500",
                StatusCodeSelector = StatusOf,
                SuppressDiagnosticsCallback = context =>
                    context.Exception is NotInScopeException or RuleBrokenException,
                CreateScopeForErrors = true,
                AllowStatusCode404Response = true,
            }
        );
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<DraftAnswers>();
        app.UseResponseCompression();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl =
                        file.Context.Request.Query.ContainsKey("v")
                            ? "public, max-age=31536000, immutable"
                            : "public, max-age=3600",
            }
        );
        return app;
    }

    private static void Configure(MvcOptions mvc, Texts texts)
    {
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        mvc.ModelBinderProviders.Insert(0, new TypedValueBinders(texts));
        mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        var messages = mvc.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => texts.Get("Frame.Form.NotEmptyValidator"));
        messages.SetMissingBindRequiredValueAccessor(_ =>
            texts.Get("Frame.Form.NotEmptyValidator")
        );
        messages.SetMissingKeyOrValueAccessor(() => texts.Get("Frame.Form.NotEmptyValidator"));
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts.Get("Frame.Form.Check"));
        messages.SetUnknownValueIsInvalidAccessor(_ => texts.Get("Frame.Form.Check"));
        messages.SetValueIsInvalidAccessor(_ => texts.Get("Frame.Form.Check"));
        messages.SetValueMustBeANumberAccessor(_ => texts.Get("Frame.Number.NotNumber"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts.Get("Frame.Form.Check"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts.Get("Frame.Form.Check"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() =>
            texts.Get("Frame.Number.NotNumber")
        );
    }

    // Out of scope is 404; a page that a rule does not let be made says which (422); a database that is away or shutting down (57P…), or a file store that is away, is 503, which says to come back; all else is ours: 500.
    private static int StatusOf(Exception error) =>
        error switch
        {
            NotInScopeException => StatusCodes.Status404NotFound,
            RuleBrokenException => StatusCodes.Status422UnprocessableEntity,
            BadHttpRequestException bad => bad.StatusCode,
            PostgresException { SqlState: ['5', '7', 'P', ..] } =>
                StatusCodes.Status503ServiceUnavailable,
            NpgsqlException { IsTransient: true } or FileStoreException =>
                StatusCodes.Status503ServiceUnavailable,
            { InnerException: { } inner } => StatusOf(inner),
            _ => StatusCodes.Status500InternalServerError,
        };

    private static bool IsConcrete(Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false };

    private static void AddFound(IServiceCollection services, Type type)
    {
        foreach (var face in type.GetInterfaces())
        {
            if (Found.Contains(face))
            {
                services.TryAddEnumerable(ServiceDescriptor.Scoped(face, type));
            }
            else if (face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IValidator<>))
            {
                services.AddScoped(face, type);
            }
        }
    }
}

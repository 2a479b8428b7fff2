using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Contracts;

namespace StationPortal.Web.Demo;

/// <summary>The printable text of a demo contract, from the same view that freezes a real one.</summary>
internal sealed class DemoPaper(IServiceProvider services, IEventLog log)
{
    private const string View = "_Paper";

    /// <returns>HTML in UTF-8.</returns>
    public async Task<byte[]> Of(StreamKey contract, SupplierLine supplier, CancellationToken ct)
    {
        var events = await log.ReadStream(contract, null, ct);
        var row = events.Aggregate((ContractPage?)null, ContractPage.Fold);
        if (row is not null && supplier.IdNumber is { } number)
        {
            var texts = services.GetRequiredService<Texts>();
            var id = texts.Get("Supplier.Individual.InDocument", [number]);
            row.SupplierName = texts.Get("Frame.Aside", [supplier.Name, id]);
        }

        var http = new DefaultHttpContext { RequestServices = services };
        var action = new ActionContext(http, new RouteData(), Contracts());
        var view =
            services
                .GetRequiredService<ICompositeViewEngine>()
                .FindView(action, View, isMainPage: false)
                .View
            ?? throw new InvalidOperationException($"There is no view {View}.");
        await using var text = new StringWriter();
        await view.RenderAsync(
            new ViewContext(
                action,
                view,
                new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary())
                {
                    Model = row,
                },
                new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>()),
                text,
                new HtmlHelperOptions()
            )
        );
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // The folder in which a view is looked for follows from the controller's namespace.
    private static ControllerActionDescriptor Contracts() =>
        new()
        {
            ControllerName = "Contracts",
            ControllerTypeInfo = typeof(ContractsController).GetTypeInfo(),
            RouteValues = { ["controller"] = "Contracts" },
        };
}

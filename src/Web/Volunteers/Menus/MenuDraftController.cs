using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>The version of a menu in the making.</summary>
[Route("/menus")]
[Roles(Role.Official)]
public sealed class MenuDraftController()
    : DraftController<MenuPage, MenuItem, MenuItemForm>(new MenuPages())
{
    protected override bool HasDefault => true;

    protected override StreamKey KeyOf(string region) => Menu.KeyOf(region);

    protected override MenuItemForm FormOf(MenuItem line) => MenuItemForm.Of(line);

    protected override Task<Func<MenuItem, IEnumerable<LineFault>>> Faults(CancellationToken ct) =>
        Task.FromResult<Func<MenuItem, IEnumerable<LineFault>>>(MenuRules.FaultsOf);

    protected override IDecision Begin(string region, BeginDraftForm form) =>
        new DraftMenu(region, form.FromDefault);

    protected override IDecision Set(StreamKey key, MenuItem line, bool isNew, long? seen) =>
        new SetMenuItem(key, line, isNew, seen);

    protected override IDecision Remove(StreamKey key, string code, string reason, long? seen) =>
        new RemoveMenuItem(key, code, reason, seen);

    protected override IDecision Import(
        StreamKey key,
        IReadOnlyList<MenuItem> lines,
        FileRef source,
        long? seen
    ) => new ImportMenu(key, lines, source, seen);

    protected override IDecision Publish(StreamKey key, DateOnly from, long? seen) =>
        new PublishMenu(key, from, seen);

    protected override IDecision Drop(StreamKey key, string reason, long? seen) =>
        new DropMenuDraft(key, reason, seen);
}

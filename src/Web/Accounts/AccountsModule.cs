using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>What accounts bring to the store.</summary>
public sealed class AccountsModule : IModule
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<AccountRequested>("account.requested")
            .Add<AccountOpened>("account.opened")
            .Add<AccountRequestApproved>("account.request_approved")
            .Add<AccountRequestRefused>("account.request_refused")
            .Add<GrantGiven>("account.grant_given")
            .Add<GrantEnded>("account.grant_ended")
            .Add<DeputyNamed>("account.deputy_named")
            .Add<DeputyEnded>("account.deputy_ended")
            .Add<DeputyshipBegun>("account.deputyship_begun")
            .Add<DeputyshipEnded>("account.deputyship_ended")
            .Add<SecondFactorReset>("account.second_factor_reset")
            .Add<AccountClosed>("account.closed")
            .Add<AccountReopened>("account.reopened");
        model.ReadModel<AccountPage>(account => account.HasIndex(row => row.Status));
    }
}

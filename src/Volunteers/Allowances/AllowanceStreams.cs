using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about allowances, and their read model.</summary>
internal static class AllowanceStreams
{
    public static void Register(StoreModel model)
    {
        model.ReadModel<AllowanceListPage>(row =>
            row.HasIndex(list => new { list.TenantId, list.Station })
        );
        model
            .Events.Add<AllowanceListMade>("volunteers.allowance_list_made")
            .Add<AllowanceListChecked>("volunteers.allowance_list_checked")
            .Add<AllowanceListReturned>("volunteers.allowance_list_returned")
            .Add<AllowanceFileMade>("volunteers.allowance_file_made")
            .Add<AllowanceFileTaken>("volunteers.allowance_file_taken")
            .Add<AllowanceAnswerRead>("volunteers.allowance_answer_read")
            .Add<AllowanceListed>("volunteers.allowance_listed")
            .Add<AllowanceUnlisted>("volunteers.allowance_unlisted")
            .Add<AllowanceAccountGiven>("volunteers.allowance_account_given");
    }
}

using Connect.Platform.Data;

namespace Connect.Platform.Audit;

/// <summary>Where reads go, so that they outlive the end of the process before their page is sent.</summary>
internal interface IKeepReads
{
    /// <exception cref="StoreUnavailableException">They could not be kept: nothing may be shown.</exception>
    Task KeepAsync(KeptRead read);

    /// <summary>Enters into the database what is kept beside it.</summary>
    /// <param name="left">And what processes that have ended left behind.</param>
    Task LoadAsync(bool left, CancellationToken stop);
}

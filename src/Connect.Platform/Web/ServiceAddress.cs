namespace Connect.Platform.Web;

/// <summary>Where people reach the service, for what leaves it: links in mail, the name that passkeys are bound to. Never taken from a request, which may lie.</summary>
/// <param name="find">Null where Connect__Address is not set: then no mail leaves either.</param>
public sealed class ServiceAddress(Func<Uri?> find)
{
    public Uri? Root => find();

    /// <summary>The whole address of a page; the path alone where the address is not known.</summary>
    public string Of(string path) => Root is { } root ? new Uri(root, path).ToString() : path;

    /// <summary>The address that a setting gives: https, or http on this machine, without a path. Null when it is none such.</summary>
    public static Uri? Read(string? setting) =>
        Uri.TryCreate(setting, UriKind.Absolute, out var address) && address.PathAndQuery == "/" && address.UserInfo.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) ? address : null;
}

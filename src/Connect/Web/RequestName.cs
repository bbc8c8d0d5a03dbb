using System.Diagnostics;

namespace Connect.Web;

/// <summary>What a request is called in logs, in the audit and on error pages: the id of its trace.</summary>
internal static class RequestName
{
    public static string Of(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
}

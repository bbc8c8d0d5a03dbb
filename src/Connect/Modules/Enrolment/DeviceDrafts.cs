using System.Security.Cryptography;
using System.Text;
using Connect.Platform.Keys;

namespace Connect.Modules.Enrolment;

/// <summary>
/// The key with which a browser encrypts what was typed and not sent yet. It is given to a signed-in session, differs for each, and is kept
/// nowhere: once the session has ended, what lies on the device cannot be read by anybody.
/// </summary>
internal sealed class DeviceDrafts(NodeSecret secret)
{
    private readonly byte[] _key = secret.KeyFor("device-drafts");

    public string KeyOf(Guid session) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(session.ToString())));
}

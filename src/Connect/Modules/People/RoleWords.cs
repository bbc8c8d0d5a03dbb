namespace Connect.Modules.People;

/// <summary>Roles in plain words, for pages in English.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.ServiceUser => "Service user",
        Role.SupportOfficer => "Support officer",
        Role.PeerMentor => "Peer mentor",
        _ => role.ToString(),
    };

    /// <summary>What somebody in the role does here, in one sentence.</summary>
    public static string About(Role role) => role switch
    {
        Role.ServiceUser => "somebody whom a pod looks after. Sees their own record and the staff of their pod, and no other service user.",
        Role.Officer => "in charge of people’s cases. Sees the staff and the service users of their pods.",
        Role.SupportOfficer => "works beside the officer. Sees the staff and the service users of their pods.",
        Role.Specialist => "helps with one matter, such as housing. Sees the staff and the service users of their pods.",
        Role.Supervisor => "leads a pod. Sees its staff and its service users, and is told when a restricted record is opened.",
        Role.Volunteer => "enrols people. Sees only those whom they enrolled, for a few days.",
        Role.PeerMentor => "supports people. Sees only what each of them opened to them.",
        Role.Supporter => "family, a friend or a partner worker. Sees only what each person opened to them.",
        _ => "looks after who works with Connect and where. Sees nobody’s record.",
    };

    /// <summary>Roles as the access table names them: "officer or supervisor".</summary>
    public static string List(IEnumerable<string> roles)
    {
        var words = roles.Select(role => Enum.TryParse<Role>(role, out var known) ? Of(known).ToLowerInvariant() : role).ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} or {words[^1]}";
    }
}

using Connect.Modules.People;

namespace Connect.Modules.Caseload.Pages;

/// <summary>Workers' loads in plain words.</summary>
internal static class LoadWords
{
    public static string Of(Load load) => $"{RoleWords.Of(load.Worker.Role)}, works with {Count(load.People, "person", "people")}, {Count(load.Appointments, "appointment", "appointments")} in the next 7 days, {load.Unread} unread";

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}

namespace Connect.Modules.Settings;

/// <summary>Addresses of the settings' pages.</summary>
public static class SettingsLinks
{
    public const string Assistant = "/settings/assistant";
}

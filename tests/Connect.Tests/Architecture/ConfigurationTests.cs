namespace Connect.Tests.Architecture;

public sealed class ConfigurationTests
{
    [Fact]
    public void The_page_about_settings_says_what_the_option_classes_say() => Approved.Equal("configuration.md", ConfigurationPage.Write());
}

namespace Connect.Tests.Architecture;

/// <summary>A list that people have agreed to, kept in docs so that a change of it shows in review. UPDATE_APPROVED=1 writes it anew.</summary>
internal static class Approved
{
    public static void Equal(string name, string actual)
    {
        var path = Path.Combine(Repository.Root, "docs", name);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") File.WriteAllText(path, actual);

        var agreed = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(actual == agreed, $"docs/{name} no longer says what is so. If that is meant, run the tests once with UPDATE_APPROVED=1, or paste:\n\n{actual}");
    }
}

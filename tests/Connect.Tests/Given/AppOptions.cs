using Microsoft.AspNetCore.Builder;

namespace Connect.Tests.Given;

/// <summary>How a test's Connect differs from the usual one.</summary>
public sealed record AppOptions
{
    /// <summary>Monday 1 March 2027, 9am in London.</summary>
    public static readonly DateTime UsualStart = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    public DateTime Start { get; init; } = UsualStart;

    /// <summary>How many numbers the pool has: from +447700900901 on.</summary>
    public int Lines { get; init; } = 12;

    /// <summary>By which people reach it.</summary>
    public string Address { get; init; } = "http://localhost";

    /// <summary>Where its secret is kept; null for the folder that all nodes of the run share.</summary>
    public string? Keys { get; init; }

    /// <summary>Lets receiving, due work and followers run by themselves, in real time, as in production.</summary>
    public bool LoopsRun { get; init; }

    /// <summary>Further registrations, after all of Connect's own.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }
}

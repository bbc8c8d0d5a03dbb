namespace Connect.Modules.Caseload;

/// <summary>After how long a supervisor sees that something waits.</summary>
public sealed class SupervisionOptions
{
    public const string Section = "Connect:Supervision";

    /// <summary>How long somebody may wait for an answer.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long after an appointment its outcome may be missing.</summary>
    public TimeSpan OutcomeWithin { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How far back failed texts are shown.</summary>
    public TimeSpan FailedSince { get; set; } = TimeSpan.FromDays(7);
}

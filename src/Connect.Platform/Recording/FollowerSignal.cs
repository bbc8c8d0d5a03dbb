using Connect.Platform.Time;

namespace Connect.Platform.Recording;

/// <summary>Wakes this process's followers after a commit. Other processes find the entry at their next look.</summary>
public sealed class FollowerSignal : Signal;

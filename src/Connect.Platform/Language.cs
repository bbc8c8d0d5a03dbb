namespace Connect.Platform;

/// <summary>The languages Connect speaks to the public.</summary>
public enum Language
{
    English,
    Welsh,
}

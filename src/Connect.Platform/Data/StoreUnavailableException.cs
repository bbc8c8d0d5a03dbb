namespace Connect.Platform.Data;

/// <summary>The database did not take a write. Callers from outside answer 503, so that whoever sent it tries again.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

namespace Connect.Platform.Data;

/// <summary>A typed id over a time-ordered UUID (RFC 9562, version 7). Every such type is stored as its Guid by convention.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

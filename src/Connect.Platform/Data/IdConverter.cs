using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Connect.Platform.Data;

internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
    where TId : struct, IId<TId>
{
    // An expression tree cannot call a static interface member, but it can call this.
    private static TId From(Guid value) => TId.From(value);
}

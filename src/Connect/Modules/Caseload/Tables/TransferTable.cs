using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.Caseload.Tables;

internal sealed class TransferTable : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> transfer)
    {
        transfer.ToTable("transfers").HasKey(t => t.Id);
        transfer.HasIndex(t => t.Batch);
        transfer.HasIndex(t => t.Person);
    }
}

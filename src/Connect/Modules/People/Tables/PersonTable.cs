using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Modules.People.Tables;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people").HasKey(p => p.Id);
        person.Property(p => p.FirstName).HasMaxLength(100);
        person.Property(p => p.LastName).HasMaxLength(100);
        person.Property(p => p.Phone).HasMaxLength(20);
        person.Property(p => p.NeedsNote).HasMaxLength(Person.LongestNote);
        person.Property(p => p.ContactNote).HasMaxLength(Person.LongestNote);
        person.Ignore(p => p.Name);
        person.HasIndex(p => p.Phone);
    }
}

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("consents").HasKey(c => c.Id);
        consent.Property(c => c.Version).HasMaxLength(20);
        consent.HasIndex(c => c.Person);
    }
}

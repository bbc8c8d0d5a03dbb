using System.Globalization;
using Connect.Demo;
using Connect.Modules.People;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Tests.Faults;
using Connect.Tests.Given;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Connect.Tests.Platform.Audit;

/// <summary>On SQLite a read is in a file of the process before its page is sent, and in the database within a second.</summary>
public sealed class ReadsInFileTests(Apps apps) : IClassFixture<Apps>
{
    [Fact]
    public async Task A_read_is_in_a_file_when_its_page_comes_and_in_the_database_once_it_is_loaded()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        using var sam = await app.SignInAsync("sam.okafor");
        await app.AuditAsync();
        var before = await CountAsync(app);

        await sam.PageAsync(PersonLinks.Person(DemoCast.Alex));

        Assert.Equal(before, await CountAsync(app));
        Assert.True(new FileInfo(Assert.Single(Files(app))).Length > 100);
        Assert.Equal([DemoCast.Alex.Value], (await app.AuditAsync())[^1].Read()[0].People);
        Assert.Empty(Files(app));
    }

    [Fact]
    public async Task When_the_service_stops_what_is_in_its_file_is_loaded()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        using var sam = await app.SignInAsync("sam.okafor");
        await app.AuditAsync();
        var before = await CountAsync(app);
        await sam.PageAsync(PersonLinks.Person(DemoCast.Alex));

        await app.StopAsync();

        Assert.Empty(Files(app));
        Assert.Equal(before + 1, await CountAsync(app));
    }

    [Fact]
    public async Task What_an_ended_process_left_is_loaded_once_though_it_had_entered_a_part_of_it()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        var reads = Enumerable.Range(0, 600).Select(Read).ToList();
        await app.Services.GetRequiredService<IFrame>().RunAsync((services, stop) =>
            KeptRead.InsertAsync(services.GetRequiredService<ConnectDb>(), reads.Take(400), stop), CancellationToken.None);
        Leave(app, [.. reads.SelectMany(read => read.Line())]);

        await LoadLeftAsync(app);
        await LoadLeftAsync(app);

        var kept = (await app.AuditAsync()).Where(audit => audit.Node == "gone").ToList();
        Assert.Equal(reads.Select(read => read.Id).Order(), kept.Select(audit => audit.Id).Order());
        Assert.Equal(reads[599], KeptRead.Of(kept[^1]));
        Assert.Empty(Files(app));
    }

    [Fact]
    public async Task A_line_within_which_a_process_ended_is_none_and_those_before_it_are_loaded()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        Leave(app, [.. Read(1).Line(), .. Read(2).Line().SkipLast(20)]);

        await LoadLeftAsync(app);

        Assert.Single(await app.AuditAsync(), audit => audit.Node == "gone");
        Assert.Empty(Files(app));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_put_aside_with_its_file_and_those_around_it_are_loaded()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        Leave(app, [.. Read(1).Line(), .. "\0\0\0\n{\"Id\":1}\nnull\n"u8, .. Read(2).Line()]);

        await LoadLeftAsync(app);

        Assert.Equal(2, (await app.AuditAsync()).Count(audit => audit.Node == "gone"));
        Assert.EndsWith(".unreadable", Assert.Single(Files(app)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_a_process_that_is_at_work_is_left_to_it()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        using var theirs = app.Services.GetRequiredService<ReadFiles>().New();
        theirs.Append(Read(1).Line(), waitForDisk: false);

        await LoadLeftAsync(app);

        Assert.DoesNotContain(await app.AuditAsync(), audit => audit.Node == "gone");
        Assert.Equal([theirs.Path], Files(app));
    }

    [Fact]
    public async Task A_file_that_may_not_be_opened_holds_up_no_other_and_is_named()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        Leave(app, Read(1).Line());
        var closed = Assert.Single(Files(app));
        Leave(app, Read(2).Line());
        var files = app.Services.GetRequiredService<ReadFiles>();

        await using (await ClosedFile.CloseAsync(closed))
        {
            await LoadLeftAsync(app);
            Assert.Equal([Read(2).At], (await app.AuditAsync()).Where(audit => audit.Node == "gone").Select(audit => audit.At));
            Assert.Equal([closed], files.Closed());
        }

        await LoadLeftAsync(app);
        Assert.Equal([Read(2).At, Read(1).At], (await app.AuditAsync()).Where(audit => audit.Node == "gone").Select(audit => audit.At));
        Assert.Empty(files.Closed());
    }

    [Fact]
    public async Task While_the_disk_is_full_a_read_is_refused_and_those_before_and_after_are_whole()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can make a small disk of its own.");
        using var folder = new TemporaryFolder();
        await using var disk = await SmallDisk.MountOverAsync(folder.Path, megabytes: 1);
        var files = new ReadFiles(new DatabaseSettings(false, $"Data Source={folder.Path}/connect.db"));
        using var keep = new ReadsInFile(files, null!, Options.Create(new AuditOptions()), NullLogger<ReadsInFile>.Instance);

        await keep.KeepAsync(Read(0));
        disk.Fill();
        var taken = 1;
        Assert.Throws<StoreUnavailableException>((Action)(() =>
        {
            while (true) _ = (keep.KeepAsync(Read(taken)), taken++);
        }));
        disk.MakeRoom();
        await keep.KeepAsync(Read(taken));
        keep.Dispose();

        using var file = Assert.Single(files.Left());
        Assert.Equal(taken + 1, file.Lines().Select(KeptRead.From).Count(read => read is not null));
    }

    [Fact]
    public void When_64_MiB_wait_for_the_database_further_reads_are_refused()
    {
        using var folder = new TemporaryFolder();
        using var keep = new ReadsInFile(new ReadFiles(new DatabaseSettings(false, $"Data Source={folder.Path}/connect.db")), null!, Options.Create(new AuditOptions()), NullLogger<ReadsInFile>.Instance);
        var megabyte = Read(1) with { Acts = new string('a', 1 << 20) };

        for (var kept = 0; kept < 64; kept++) Assert.True(keep.KeepAsync(megabyte).IsCompletedSuccessfully);

        Assert.Throws<StoreUnavailableException>(() => { _ = keep.KeepAsync(megabyte); });
    }

    [Fact]
    public void Where_there_is_no_folder_for_it_a_read_is_refused_and_the_doctor_finds_no_file()
    {
        var files = new ReadFiles(new DatabaseSettings(false, "Data Source=/nowhere/at/all/connect.db"));
        using var keep = new ReadsInFile(files, null!, Options.Create(new AuditOptions()), NullLogger<ReadsInFile>.Instance);

        Assert.Throws<StoreUnavailableException>(() => { _ = keep.KeepAsync(Read(1)); });
        Assert.Empty(files.PutAside());
    }

    private static KeptRead Read(int number)
    {
        var act = new Shown("person", "name").Act(AuditKind.Consultation, DemoCast.Alex);
        var read = new AuditEvent { Id = Guid.CreateVersion7(), At = new DateTime(2027, 3, 1, 10, 0, 0, DateTimeKind.Utc).AddMilliseconds(number), Node = "gone" };
        read.Add(act with { Reason = string.Create(CultureInfo.InvariantCulture, $"“{number}” </&\u2028") });
        return KeptRead.Of(read);
    }

    private static Task<int> CountAsync(ConnectApp app) => app.AskAsync((ConnectDb db) => db.Set<AuditEvent>().CountAsync());

    private static Task LoadLeftAsync(ConnectApp app) => app.Services.GetRequiredService<IKeepReads>().LoadAsync(left: true, CancellationToken.None);

    private static void Leave(ConnectApp app, byte[] lines)
    {
        using var file = app.Services.GetRequiredService<ReadFiles>().New();
        file.Append(lines, waitForDisk: true);
    }

    private static string[] Files(ConnectApp app)
    {
        var database = new SqliteConnectionStringBuilder(app.Database.ConnectionString).DataSource;
        return Directory.GetFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "-reads-*");
    }
}

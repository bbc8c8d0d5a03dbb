using Connect.Platform.Web;

namespace Connect.Modules.Journal.Pages;

/// <summary>The words of the pages on which people and their supporters read notes.</summary>
public static class NoteWords
{
    public static readonly PageWords Words = new(typeof(NoteWords));
}

using Connect.Modules.Settings;
using Connect.Platform.Access;

namespace Connect.Modules.Assistants;

/// <summary>Whose assistant answers a text: each worker turns their own on and off, and a line does not tell which of them is meant in the end.</summary>
public sealed class AssistantsOn(AssistantSwitch assistant)
{
    /// <summary>Whether the assistant of the worker who is meant is on.</summary>
    public async Task<bool> OfAsync(TextFromPerson text, PersonId worker, CancellationToken stop) =>
        worker == text.Worker && text.IsAnswered is { } known ? known : await assistant.IsOnAsync(worker, stop);

    /// <summary>Whether that of anybody on the line is.</summary>
    public async Task<bool> OfAnyAsync(TextFromPerson text, CancellationToken stop)
    {
        foreach (var worker in text.Sharing)
            if (await OfAsync(text, worker, stop)) return true;

        return false;
    }
}

namespace Connect.Modules.Importing;

/// <summary>What is wrong with one cell, and what to do about it.</summary>
/// <param name="Row">As a spreadsheet counts: the first row names the columns.</param>
/// <param name="Column">Empty where it is about the row as a whole.</param>
public sealed record ImportProblem(int Row, string Column, string Typed, string Words);

/// <summary>A file that was looked through from beginning to end. Nothing is saved by that.</summary>
/// <param name="New">Rows of somebody who is not here yet.</param>
/// <param name="Here">Rows of somebody who is here already, as the row says: they stay as they are.</param>
/// <param name="Problems">In the order of the rows.</param>
public sealed record ImportCheck(ImportKind Kind, int New, int Here, IReadOnlyList<ImportProblem> Problems)
{
    public int WrongRows { get; } = Problems.Select(problem => problem.Row).Distinct().Count();

    public bool IsAllRight => Problems.Count == 0;
}

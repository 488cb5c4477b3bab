namespace DitFunctions.Local.Commands;

/// <summary>Progress for a log: a line when a piece of work begins, and one when it is done.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress<WorkProgress>
{
    private readonly Lock _gate = new();

    public void Report(WorkProgress value)
    {
        if (value.Done != 0 && value.Done != value.Of) return;
        var words = value.Done < value.Of ? $"started, {value.Of} to do" : $"done, {value.Of} of {value.Of}";
        lock (_gate) output.WriteLine($"{value.What}: {words}");
    }
}

using Spectre.Console;

namespace DitFunctions.Local.Commands;

/// <summary>Progress on a terminal: a bar for each piece of work.</summary>
internal sealed class ProgressBars : IProgress<WorkProgress>
{
    // With the texts beside it a line has no more than 80 columns.
    private const int BarWidth = 30;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ProgressTask> _bars = [];
    private readonly ProgressContext _screen;

    private ProgressBars(ProgressContext screen) => _screen = screen;

    public static Task<T> WhileAsync<T>(IAnsiConsole console, Func<IProgress<WorkProgress>, Task<T>> work) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = BarWidth },
                new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(screen => work(new ProgressBars(screen)));

    public void Report(WorkProgress value)
    {
        lock (_gate)
        {
            if (!_bars.TryGetValue(value.What, out var bar)) _bars[value.What] = bar = _screen.AddTask(Markup.Escape(value.What));
            // A piece of nothing is done; a bar of nothing would never fill.
            bar.MaxValue = Math.Max(value.Of, 1);
            bar.Value = value.Of == 0 ? 1 : value.Done;
        }
    }
}

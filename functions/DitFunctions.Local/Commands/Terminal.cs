using Dit.Interface.Answers;
using Spectre.Console;

namespace DitFunctions.Local.Commands;

/// <summary>Where a verb speaks: results to the output, what it is doing meanwhile beside them.</summary>
/// <param name="Output">Results.</param>
/// <param name="Errors">What goes wrong, one sentence each, and what takes long.</param>
/// <param name="Live">The screen, when the output is a terminal; else null.</param>
public sealed record Terminal(TextWriter Output, TextWriter Errors, IAnsiConsole? Live)
{
    /// <summary>This process's own.</summary>
    public static Terminal OfThisProcess() =>
        new(Console.Out, Console.Error, Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive ? null
            : AnsiConsole.Console);

    /// <summary>For what takes long before the work begins.</summary>
    public IProgress<string> Notes => new Lines(Errors);

    /// <summary>Says a result, without a control character of a partner's text.</summary>
    public void Say(string words) => Output.WriteLine(Plain.Lines(words));

    /// <summary>Says what is wrong, without a control character of a partner's text.</summary>
    public void Complain(string words) => Errors.WriteLine(Plain.Lines(words));

    /// <summary>Shows tables, one below the other.</summary>
    internal void Show(IEnumerable<Listing> listings)
    {
        foreach (var listing in listings) listing.Write(Output);
    }

    /// <summary>Shows progress while work goes on: bars on a terminal, else a line when a piece begins and when it ends.</summary>
    public Task<T> WhileAsync<T>(Func<IProgress<WorkProgress>, Task<T>> work) => Live is null
        ? work(new ProgressLines(Output))
        : ProgressBars.WhileAsync(Live, work);

    // Not Progress<T>, which posts to the thread pool and may write after the end and out of order.
    private sealed class Lines(TextWriter to) : IProgress<string>
    {
        public void Report(string value) => to.WriteLine(value);
    }
}

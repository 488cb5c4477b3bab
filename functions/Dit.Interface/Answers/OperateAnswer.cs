using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Answers;

/// <summary>Answers what is paused, what was given up, and what can be paused.</summary>
public sealed class OperateAnswer(Pauses pauses, PausedWork waiting, DeadLetterBook letters, ReferenceStore reference)
{
    /// <summary>How it stands.</summary>
    public async Task<OperateView> AskAsync(CancellationToken stop)
    {
        var files = await waiting.ReadAsync(stop);
        var known = await reference.CurrentAsync(stop);
        return new(
            [.. (await pauses.ReadAsync(stop)).Since.Select(pause => (pause.Key, pause.Value, files.Values.Count(target => target == pause.Key)))],
            [.. (await letters.AllAsync(stop)).Where(letter => letter.State == DeadLetterState.Open)],
            [.. PauseTarget.Directions, .. known.Bodies.Keys.Order().Select(body => body.Code), .. known.Employers.Keys.Order().Select(vpd => vpd.Text)]);
    }
}

using Dit.Interface.Reference;

namespace Dit.Interface.Requests;

/// <summary>
/// Takes the wish for a body's whole content: its next extract is an RMF (rules.md, The daily extract: "on request"). TIS gets one file a
/// day, so that the wish waits for the next one.
/// </summary>
public sealed class FullExtractRequests(SentExtracts sent, ReferenceStore reference, TimeProvider clock)
{
    /// <summary>The body that a person named; null when the reference data have none of the name.</summary>
    internal async Task<DeaneryBody?> FindAsync(string text, CancellationToken stop) =>
        DeaneryBody.TryParse(text, out var body) && (await reference.KnownAsync(stop)).Bodies.ContainsKey(body) ? body : null;

    /// <summary>Asks for a body's whole content.</summary>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    /// <returns>What was done, or why nothing was, in one sentence; and whether it is asked for.</returns>
    internal async Task<(bool IsAsked, string Words)> AskAsync(DeaneryBody body, CancellationToken stop)
    {
        if (!(await reference.KnownAsync(stop)).IsOn(body)) return (false, $"{body} is switched off in bodies.csv: it gets no extract.");
        var today = BusinessDate.Today(clock);
        // Today's is decided once it has a number: what is asked for then comes tomorrow.
        var day = await sent.FindAsync(body, today, stop) is null ? today : today.AddDays(1);
        await sent.AskFullAsync(body, today, stop);
        return (true, $"The extract of {body} of {BusinessDate.InWords(day)} will hold every position (RMF).");
    }
}

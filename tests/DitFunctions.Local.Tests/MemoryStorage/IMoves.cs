using Azure;

namespace DitFunctions.Local.Tests.MemoryStorage;

/// <summary>Calls on one of storage's services, drawn by chance, each with its outcome in words.</summary>
internal interface IMoves
{
    Task<string> MoveAsync(Random chance);

    /// <summary>What came of a call: its words, or storage's refusal.</summary>
    static async Task<string> SayAsync(string call, Func<Task<string>> run)
    {
        try
        {
            return $"{call}: {await run()}";
        }
        catch (RequestFailedException refusal)
        {
            return $"{call}: {refusal.Status} {refusal.ErrorCode}";
        }
    }
}

using Azure.Data.Tables.Models;

namespace Dit.Interface.Storage;

/// <summary>Calls of which some refusals by storage are an answer and no fault.</summary>
internal static class Refusals
{
    /// <returns>False when storage refused the call with one of these statuses. A table that is gone is a fault all the same.</returns>
    internal static async Task<bool> TryAsync(Func<Task> call, params int[] refusals)
    {
        try
        {
            await call();
            return true;
        }
        catch (RequestFailedException fault) when (refusals.Contains(fault.Status) && fault.ErrorCode != TableErrorCode.TableNotFound)
        {
            return false;
        }
    }

    /// <summary>What is read; null when it is not there (404).</summary>
    internal static async Task<T?> FindAsync<T>(Func<Task<T?>> read)
    {
        try
        {
            return await read();
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return default;
        }
    }
}

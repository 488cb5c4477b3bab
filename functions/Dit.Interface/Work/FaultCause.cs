namespace Dit.Interface.Work;

/// <summary>What a fault was, without its words: those may hold anything.</summary>
internal static class FaultCause
{
    /// <summary>Its kind, and what storage answered.</summary>
    internal static string Of(Exception fault) => fault is RequestFailedException storage
        ? string.Create(CultureInfo.InvariantCulture, $"storage {storage.Status} {storage.ErrorCode}").TrimEnd()
        : fault.GetType().Name;
}

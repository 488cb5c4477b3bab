namespace DitFunctions.Local.Azurite;

/// <summary>Why a state could not be written, in words.</summary>
internal static class SaveFault
{
    private const string NoSpace = "ENOSPC";
    private const string Quota = "EDQUOT";

    /// <summary>True when there is no room.</summary>
    /// <param name="said">What node calls the fault, or says of it.</param>
    internal static bool IsFullDisk(string said) =>
        said.Contains(NoSpace, StringComparison.Ordinal) || said.Contains(Quota, StringComparison.Ordinal);

    /// <summary>The fault as a sentence.</summary>
    /// <param name="code">What node calls it.</param>
    internal static CannotProceedException Told(string code) => new(IsFullDisk(code)
        ? "The disk is full: nothing can be saved. Make room; nothing is lost, and running it again is safe."
        : $"The state could not be saved ({code}). Nothing is lost, and running it again is safe.");
}

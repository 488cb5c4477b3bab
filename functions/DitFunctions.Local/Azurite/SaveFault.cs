namespace DitFunctions.Local.Azurite;

/// <summary>Why a state could not be written, in words.</summary>
internal static class SaveFault
{
    private const string NoSpace = "ENOSPC";
    private const string Quota = "EDQUOT";
    private const string Safe = "Nothing that was taken is lost.";

    /// <summary>True when there is no room.</summary>
    /// <param name="said">What node calls the fault, or says of it.</param>
    internal static bool IsFullDisk(string said) =>
        said.Contains(NoSpace, StringComparison.Ordinal) || said.Contains(Quota, StringComparison.Ordinal);

    /// <summary>The fault as sentences that say what to do.</summary>
    internal static CannotProceedException Told(string code) => new(IsFullDisk(code)
        ? $"The disk is full: nothing can be saved. Make room, then run it again. {Safe}"
        : $"The data could not be saved on disk: {Why(code)}. {WhatToDo(code)}, then run it again. {Safe}");

    private static string Why(string code) => code switch
    {
        "EACCES" or "EPERM" => "this user may not write in the data folder",
        "EROFS" => "the disk is read-only",
        "EIO" => "the disk reports a fault",
        "ENOENT" => "the data folder is gone",
        "EMFILE" or "ENFILE" => "too many files are open",
        _ => code,
    };

    private static string WhatToDo(string code) => code switch
    {
        "EACCES" or "EPERM" => "Give this user the right to write there",
        "EROFS" => "Mount it for writing",
        "EIO" => "Check the disk",
        "ENOENT" => "Put the folder back, or name another with --data",
        "EMFILE" or "ENFILE" => "Raise the limit of open files",
        _ => "Check that the data folder and its disk can be written to",
    };
}

using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Samples.Expectation;

namespace Dit.Samples.Files;

/// <summary>An inbound file of the sample, and what has to come of it as a whole.</summary>
internal abstract class PlannedFile
{
    /// <summary>The day in whose folder it lies, from 0.</summary>
    internal required int Day { get; init; }

    /// <summary>The name as it is dropped.</summary>
    internal required string Name { get; init; }

    /// <summary>The name as the interface writes it: eight digits, a VPD of three.</summary>
    internal string Canonical => InterfaceFileName.Read(Name)!.Canonical;

    /// <summary>esr-inbound or tis-inbound.</summary>
    internal abstract string Folder { get; }

    /// <summary>Done, Quarantined, Held or SeenAgain.</summary>
    internal string Status { get; init; } = "Done";

    /// <summary>The fault; null when there is none.</summary>
    internal FileFault? Reason { get; init; }

    /// <summary>The later day on which a held file goes on by itself; null when it does not.</summary>
    internal int? GoesOn { get; init; }

    /// <summary>Writes the file and tells its balance.</summary>
    internal abstract Task<FileBalance> WriteAsync(string path, CancellationToken stop);

    /// <summary>Notes what follows from the file's rows on the day on which it is done.</summary>
    internal virtual void Note(ExpectationBook book, int day)
    {
    }
}

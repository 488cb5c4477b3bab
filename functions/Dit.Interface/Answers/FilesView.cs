using Dit.Interface.Ledger;

namespace Dit.Interface.Answers;

/// <summary>The files that were asked for.</summary>
/// <param name="Files">The files, newest first.</param>
/// <param name="Paused">For what each run waits that waits because something is paused.</param>
/// <param name="From">The first business date that was looked at.</param>
/// <param name="Until">The last business date that was looked at.</param>
public sealed record FilesView(IReadOnlyList<FileEntry> Files, IReadOnlyDictionary<string, string> Paused, DateOnly From, DateOnly Until);

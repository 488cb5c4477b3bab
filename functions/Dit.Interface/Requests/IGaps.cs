using Dit.Core.Files.Sequences;

namespace Dit.Interface.Requests;

/// <summary>Which gaps there are in employers' files; the ledger knows.</summary>
public interface IGaps
{
    /// <summary>The gaps that hold a file now, by employer.</summary>
    Task<IReadOnlyList<Gap>> StandingAsync(CancellationToken stop);
}

namespace Dit.Samples.Files;

/// <summary>The rows of a file by what comes of them.</summary>
internal sealed record FileBalance(int Rows, int Accepted, int Rejected = 0, int Duplicates = 0, int Superseded = 0);

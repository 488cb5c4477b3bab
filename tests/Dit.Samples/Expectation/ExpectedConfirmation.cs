namespace Dit.Samples.Expectation;

/// <summary>What the DCC must say of a notification, and whom it is told.</summary>
/// <param name="Ordinal">The row's place in its file, the first is 1.</param>
/// <param name="Type">The notification type as it came.</param>
/// <param name="Dpn">The DPN as it came.</param>
/// <param name="Status">SUCCESS or FAIL.</param>
/// <param name="Severity">ERROR, WARNING or INFO.</param>
/// <param name="Rules">The ids in its message text, in order.</param>
/// <param name="Told">Addressee and kind of each notice that the row is in, parted by a space.</param>
public sealed record ExpectedConfirmation(
    int Ordinal, string Type, string Dpn, string Status, string Severity, IReadOnlyList<string> Rules, IReadOnlyList<string> Told);

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>The switch for the long form of the proofs: <c>DIT_NIGHTLY=1</c>.</summary>
internal static class Nightly
{
    internal static bool IsOn => Environment.GetEnvironmentVariable("DIT_NIGHTLY") == "1";
}

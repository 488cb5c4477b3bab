namespace Dit.Core.Codes;

/// <summary>Questions about ASCII digits, which are the only digits that the interface's numbers are made of.</summary>
internal static class Digits
{
    internal static bool Only(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    internal static bool AllZero(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept('0');
}

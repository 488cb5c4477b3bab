using System.Globalization;
using Dit.Core.Codes;

namespace Dit.Interface.Esr;

/// <summary>A position's key among ESR's records.</summary>
internal static class PositionKey
{
    private const string Prefix = "POA-";

    internal static bool IsOne(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    internal static PositionId Read(string key) => new(long.Parse(key.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture));
}

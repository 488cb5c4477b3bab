using System.Globalization;

namespace Dit.MemoryStorage;

/// <summary>Moments that are never the same twice: every write has a version of its own.</summary>
internal static class Stamps
{
    private static long _last;

    internal static DateTimeOffset Next()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(last + 1, DateTime.UtcNow.Ticks);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return new DateTimeOffset(next, TimeSpan.Zero);
        }
    }

    internal static string Rfc(DateTimeOffset moment) => moment.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The version of a blob.</summary>
    internal static string BlobTag(DateTimeOffset moment) => FormattableString.Invariant($"\"0x{moment.Ticks:X15}\"");

    /// <summary>The version of a row: its time, as tables give it.</summary>
    internal static string RowTag(DateTimeOffset moment) => $"W/\"datetime'{Uri.EscapeDataString(Iso(moment))}'\"";

    internal static string Iso(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
}

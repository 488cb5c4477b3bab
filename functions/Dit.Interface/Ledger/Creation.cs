using System.Globalization;
using Dit.Core.Codes;

namespace Dit.Interface.Ledger;

/// <summary>When a file of ours says it was made: its business date with a fixed time for its type (command.md), so that doing a run again gives the same bytes.</summary>
internal static class Creation
{
    internal static string Of(FileKind kind, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd} {(kind is FileKind.Rmf or FileKind.Rmc ? "130000" : "180000")}");
}

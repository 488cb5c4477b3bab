using System.Globalization;
using System.Runtime.CompilerServices;
using Dit.Core.Files.Lanes;

namespace Dit.Core.Tests.Files.Lanes;

/// <summary>
/// Everything there is in an exploration: the container, the lane's partition, the queue, the alerts, and the hosts. A message that
/// was sent stays: it may come twice, and at any time.
/// </summary>
internal sealed record ModelState
{
    private static readonly ConditionalWeakTable<Lane, string> _keys = [];

    /// <summary>Files that have not been dropped yet, a bit each.</summary>
    internal int ToCome { get; init; }

    /// <summary>Files that lie in the container.</summary>
    internal int Drops { get; init; }

    internal required Lane Lane { get; init; }

    /// <summary>Where each file stands in the ledger: <c>-</c> not there, Waiting, Held, Loading, Done, Quarantined.</summary>
    internal required string Entries { get; init; }

    internal int Messages { get; init; }

    /// <summary>Files of which the operators have the alert that they are held.</summary>
    internal int HeldAlerts { get; init; }

    /// <summary>Files of which they have the alert that they are quarantined.</summary>
    internal int RefusedAlerts { get; init; }

    /// <summary>The files that are done, in that order.</summary>
    internal string DoneOrder { get; init; } = "";

    /// <summary>Files that an operator released.</summary>
    internal int Released { get; init; }

    internal bool IsPaused { get; init; }

    internal int PausesLeft { get; init; }

    internal int ReleasesLeft { get; init; }

    internal int Day { get; init; }

    internal int LastDay { get; init; }

    internal ModelHost One { get; init; } = ModelHost.Idle;

    internal ModelHost Other { get; init; } = ModelHost.Idle;

    /// <summary>The same for two states that go on alike: which host is which does not matter.</summary>
    internal string Key
    {
        get
        {
            var (one, other) = (One.Key, Other.Key);
            if (string.CompareOrdinal(one, other) > 0) (one, other) = (other, one);
            return string.Create(CultureInfo.InvariantCulture, stackalloc char[256],
                $"{ToCome:x}{Drops:x}{Messages:x}{HeldAlerts:x}{RefusedAlerts:x}{Released:x}{(IsPaused ? 1 : 0)}{PausesLeft}{ReleasesLeft}"
                + $"{Day}{Entries}{DoneOrder}|{KeyOf(Lane)}|{one}{other}");
        }
    }

    internal char EntryOf(char run) => Entries[run - 'a'];

    internal ModelState WithEntry(char run, char status)
    {
        var entries = Entries.ToCharArray();
        entries[run - 'a'] = status;
        return this with { Entries = new(entries) };
    }

    // Many states share a lane, and its key takes longest to write.
    internal static string KeyOf(Lane lane) => _keys.GetValue(lane, Write);

    private static string Write(Lane lane) =>
        $"{lane.Last}{lane.AtWork}{string.Concat(lane.Files.Select(file =>
            $"{file.Run}{(int?)file.Hold}{(file.IsTold ? 't' : '.')}{(file.Released ? 'r' : '.')}{(file.Cleared ? 'c' : '.')}"))}";
}

using Dit.Core.Identity;

namespace Dit.Core.Placements;

/// <summary>A body's picture while a file changes it.</summary>
internal sealed class RotationDraft
{
    private readonly Dictionary<string, DpnSlots> _byDpn = new(StringComparer.Ordinal);

    internal RotationDraft(IEnumerable<RotationEntry> entries)
    {
        foreach (var entry in entries) Add(entry);
    }

    /// <summary>The picture as it stands.</summary>
    internal RotationPicture ToPicture() =>
        new(_byDpn.Values.SelectMany(slots => slots.All).Where(slot => !slot.IsGone).Select(slot => slot.Entry));

    internal void Add(RotationEntry entry) => SlotsOf(entry.Dpn).Add(new RotationSlot(entry));

    /// <summary>The places where this trainee comes next.</summary>
    internal IEnumerable<RotationSlot> Next(string dpn, Trainee trainee) => SlotsOf(dpn).ByNext.Find(trainee.Identity);

    /// <summary>The places where this trainee is now.</summary>
    internal IEnumerable<RotationSlot> Current(string dpn, Trainee trainee) => SlotsOf(dpn).ByCurrent.Find(trainee.Identity);

    /// <summary>Puts new values in place.</summary>
    internal void Change(RotationSlot slot, RotationEntry changed)
    {
        slot.Entry = changed;
        SlotsOf(changed.Dpn).Index(slot);
    }

    /// <summary>The places of a post.</summary>
    internal IEnumerable<RotationSlot> On(string dpn) => SlotsOf(dpn).All.Where(slot => !slot.IsGone);

    /// <summary>The places of a post with this current and this next trainee, or with nobody as either.</summary>
    internal IEnumerable<RotationSlot> Pair(string dpn, Trainee? current, Trainee? next)
    {
        if (next is not null) return Next(dpn, next).Where(slot => Same(slot.Entry.Current, current));
        if (current is not null) return Current(dpn, current).Where(slot => slot.Entry.Next is null);
        return SlotsOf(dpn).OfNobody.Values.Where(slot => !slot.IsGone && slot.Entry is { Current: null, Next: null });
    }

    private static bool Same(Trainee? one, Trainee? other) =>
        one is null || other is null ? one is null && other is null : one.IsSameAs(other);

    private DpnSlots SlotsOf(string dpn) => _byDpn.GetOrAdd(dpn, static () => new());

    private sealed class DpnSlots
    {
        internal List<RotationSlot> All { get; } = [];

        // In the order of the picture, whenever they lost whom they named: which of them a row means must not depend on that.
        internal SortedList<int, RotationSlot> OfNobody { get; } = [];

        internal PersonIndex<RotationSlot> ByCurrent { get; } = new(static slot => slot.IsGone ? null : slot.Entry.Current?.Identity);
        internal PersonIndex<RotationSlot> ByNext { get; } = new(static slot => slot.IsGone ? null : slot.Entry.Next?.Identity);

        internal void Add(RotationSlot slot)
        {
            slot.Order = All.Count;
            All.Add(slot);
            Index(slot);
        }

        internal void Index(RotationSlot slot)
        {
            if (slot.Entry is { Current: null, Next: null }) OfNobody[slot.Order] = slot;
            ByCurrent.Add(slot);
            ByNext.Add(slot);
        }
    }
}

/// <summary>A place on a post while a file is decided.</summary>
internal sealed class RotationSlot(RotationEntry entry)
{
    internal RotationEntry Entry { get; set; } = entry;
    internal bool IsGone { get; set; }

    /// <summary>Its place among those of its post.</summary>
    internal int Order { get; set; }

    /// <summary>True when this file said it.</summary>
    internal bool IsOf(InterfaceFileName file) => Entry.File == file.Canonical;

    /// <summary>True when a newer file than the one in hand spoke of the place.</summary>
    internal bool IsNewerThan(InterfaceFileName file) => NewestWins.IsNewer(Entry.File, Entry.FileDate, file);
}

using Dit.Core.Codes;
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
    internal RotationPicture ToPicture() => new(_byDpn.Values.SelectMany(slots => slots.All).Where(slot => !slot.IsGone).Select(slot => slot.Entry));

    internal void Add(RotationEntry entry) => SlotsOf(entry.Dpn).Add(new RotationSlot(entry));

    /// <summary>The places where this trainee comes next.</summary>
    internal IEnumerable<RotationSlot> Next(string dpn, Trainee trainee) =>
        SlotsOf(dpn).ByNext.Find(trainee.Identity);

    /// <summary>The places where this trainee is now.</summary>
    internal IEnumerable<RotationSlot> Current(string dpn, Trainee trainee) =>
        SlotsOf(dpn).ByCurrent.Find(trainee.Identity);

    /// <summary>Puts new values in place.</summary>
    internal void Change(RotationSlot slot, RotationEntry changed)
    {
        slot.Entry = changed;
        SlotsOf(changed.Dpn).Index(slot);
    }

    /// <summary>
    /// The place that a type 1 speaks of: the one with the same current and next trainee, else one that an earlier file told of,
    /// with the same current or else the same next trainee. What the same file told of stays: a shared post has several rows.
    /// </summary>
    internal RotationSlot? Match(NotificationRow row, InterfaceFileName file)
    {
        var current = row.Current is { } now ? Current(row.Dpn, now) : null;
        var next = row.Next is { } comes ? Next(row.Dpn, comes) : null;
        if (current is null && next is null) return SlotsOf(row.Dpn).All.Find(slot => !slot.IsGone && slot.Entry.Current is null && !slot.IsOf(file));
        var exact = next is not null
            ? next.FirstOrDefault(slot => Same(slot.Entry.Current, row.Current))
            : current!.FirstOrDefault(slot => slot.Entry.Next is null);
        return exact ?? current?.FirstOrDefault(slot => !slot.IsOf(file)) ?? next?.FirstOrDefault(slot => !slot.IsOf(file));
    }

    /// <summary>Every place of a post of which no newer file and not this one spoke.</summary>
    internal IEnumerable<RotationSlot> OlderOn(string dpn, InterfaceFileName file) =>
        SlotsOf(dpn).All.Where(slot => !slot.IsGone && !slot.IsOf(file) && !slot.IsNewerThan(file));

    private static bool Same(Trainee? one, Trainee? other) => one is null || other is null ? one is null && other is null : one.IsSameAs(other);

    private DpnSlots SlotsOf(string dpn)
    {
        if (!_byDpn.TryGetValue(dpn, out var slots)) _byDpn.Add(dpn, slots = new DpnSlots());
        return slots;
    }

    private sealed class DpnSlots
    {
        internal List<RotationSlot> All { get; } = [];

        internal PersonIndex<RotationSlot> ByCurrent { get; } = new(static slot => slot.IsGone ? null : slot.Entry.Current?.Identity);

        internal PersonIndex<RotationSlot> ByNext { get; } = new(static slot => slot.IsGone ? null : slot.Entry.Next?.Identity);

        internal void Add(RotationSlot slot)
        {
            All.Add(slot);
            Index(slot);
        }

        internal void Index(RotationSlot slot)
        {
            ByCurrent.Add(slot);
            ByNext.Add(slot);
        }
    }
}

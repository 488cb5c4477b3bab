namespace Dit.Core.Notices;

/// <summary>One notice for one address about one event; the same text for all its recipients (rules.md, Notifications).</summary>
/// <param name="Id">Of the event alone: one event is one notice. Readable, no personal data, safe as a table key and a blob name.</param>
/// <param name="Subject">One line, without personal data.</param>
/// <param name="Text">What happened and what to do, wrapped, lines ending LF. May hold personal data: never logged.</param>
/// <param name="Order">What the caller sorts notices by, ordinal; copied through.</param>
public sealed record Notice(string Id, NoticeKind Kind, NoticeAddress Address, string Subject, string Text, string Order)
    : IComparable<Notice>
{
    /// <summary>The positions it is about, each in a few words without personal data: what an email may name.</summary>
    public IReadOnlyList<string> Positions { get; init; } = [];

    /// <summary>The kind of an alert; null for every other notice, and for the closing word of an alert.</summary>
    public AlertEvent? Alert { get; init; }

    /// <summary>By when it matters: a digest's first projected hire; null where its event says none (<see cref="NoticeDue"/>).</summary>
    public DateOnly? MattersBy { get; init; }

    /// <summary>Orders by what the caller gave, then by kind as command.md lists them, then by address and id.</summary>
    public int CompareTo(Notice? other)
    {
        if (other is null) return 1;
        var difference = string.CompareOrdinal(Order, other.Order);
        if (difference == 0) difference = Kind.Place.CompareTo(other.Kind.Place);
        if (difference == 0) difference = string.CompareOrdinal(Address.Folder, other.Address.Folder);
        return difference == 0 ? string.CompareOrdinal(Id, other.Id) : difference;
    }
}

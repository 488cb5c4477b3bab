namespace Dit.Core.Notices;

/// <summary>A labelled value of a block.</summary>
/// <param name="Label">The label, without a colon.</param>
/// <param name="Values">One line or more each; a field without values is not shown.</param>
internal sealed record NoticeField(string Label, IReadOnlyList<string> Values)
{
    internal NoticeField(string label, string value)
        : this(label, [value])
    {
    }
}

using System.Text;

namespace Dit.Core.Notices;

/// <summary>Lays out a notice: what happened, what to do, then a numbered block for each person or thing, its fields aligned.</summary>
internal sealed class NoticePage
{
    private const int Indent = 3;
    private readonly StringBuilder _text = new();
    private int _blocks;

    internal NoticePage WhatHappened(params IReadOnlyList<string> paragraphs) => Section("What happened", paragraphs);

    internal NoticePage WhatToDo(params IReadOnlyList<string> steps) => Section("What to do", steps);

    /// <summary>A block of fields; a field of several values has one line for each, a field of none is left out.</summary>
    internal NoticePage Block(string title, IReadOnlyList<NoticeField> fields)
    {
        _blocks++;
        Gap();
        Lines($"{_blocks.ToString(CultureInfo.InvariantCulture)}. ", title);
        var width = fields.Where(field => field.Values.Count > 0).Max(field => field.Label.Length) + 2;
        foreach (var field in fields)
        {
            var lead = new string(' ', Indent) + $"{field.Label}:".PadRight(width);
            foreach (var value in field.Values)
            {
                Lines(lead, value);
                lead = new string(' ', lead.Length);
            }
        }

        return this;
    }

    /// <summary>The text, lines ending LF, without a line end behind the last.</summary>
    public override string ToString() => _text.ToString().TrimEnd('\n');

    private NoticePage Section(string heading, IReadOnlyList<string> paragraphs)
    {
        Gap();
        _text.Append(heading).Append('\n');
        foreach (var paragraph in paragraphs) Lines(paragraphs.Count > 1 ? "- " : "", paragraph);
        return this;
    }

    private void Lines(string lead, string prose)
    {
        foreach (var line in Plain.Wrap(prose, lead.Length))
        {
            _text.Append($"{lead}{line}".TrimEnd(' ')).Append('\n');
            lead = new string(' ', lead.Length);
        }
    }

    private void Gap()
    {
        if (_text.Length > 0) _text.Append('\n');
    }
}

/// <summary>A labelled value of a block.</summary>
/// <param name="Label">The label, without a colon.</param>
/// <param name="Values">One line or more each; a field without values is not shown.</param>
internal sealed record NoticeField(string Label, IReadOnlyList<string> Values)
{
    internal NoticeField(string label, string value) : this(label, [value]) { }
}

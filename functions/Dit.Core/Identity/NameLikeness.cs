using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Dit.Core.Identity;

/// <summary>
/// In what two names that do not count as equal look alike. It makes nobody the same person: it helps a Medical Staffing Officer to
/// see at a glance why two records may be one (rules.md, M010).
/// </summary>
public static class NameLikeness
{
    private static readonly SearchValues<char> _apostrophes = SearchValues.Create("'`\u00B4\u02BC\u2018\u2019\u2032");

    private static readonly (string Word, Func<string, string> Without)[] _kinds =
    [
        ("an apostrophe", static name => Remove(name, _apostrophes.Contains)),
        ("a hyphen", static name => Remove(name, IsHyphen)),
        ("an accent", WithoutAccents),
        ("a blank", static name => Remove(name, static c => c == ' ')),
    ];

    // Letters that have no accent to take off, but that a system without them writes as these.
    private static readonly FrozenDictionary<char, string> _plainLetters = new Dictionary<char, string>
    {
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ı'] = "i",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['þ'] = "th",
    }.ToFrozenDictionary();

    /// <summary>In what alone two differ: "an apostrophe", "a hyphen or a blank"; null when in nothing, or in more than marks.</summary>
    public static string? DifferOnlyIn(PersonName one, PersonName other)
    {
        if (one == other || Without(one, -1) != Without(other, -1)) return null;
        var kinds = Enumerable.Range(0, _kinds.Length).Where(kind => Without(one, kind) != Without(other, kind));
        return string.Join(" or ", kinds.Select(kind => _kinds[kind].Word));
    }

    /// <summary>The name without all marks but those of one kind.</summary>
    private static string Without(PersonName name, int but)
    {
        var text = name.Folded;
        for (var kind = 0; kind < _kinds.Length; kind++)
            if (kind != but) text = _kinds[kind].Without(text);
        return text;
    }

    private static bool IsHyphen(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c is '\u2212' or '\u00AD';

    private static string WithoutAccents(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name) plain.Append(_plainLetters.TryGetValue(c, out var letters) ? letters : c.ToString());
        // What has no normal form has no accents that could be taken off.
        return PersonName.Normalise(plain.ToString(), NormalizationForm.FormD) is { } decomposed
            ? Remove(decomposed, static c => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            : name;
    }

    private static string Remove(string name, Func<char, bool> isMark) => string.Concat(name.Where(c => !isMark(c)));
}

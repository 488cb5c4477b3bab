namespace Dit.Samples.Lives;

/// <summary>What a body is told about one doctor at one employer, day by day.</summary>
internal sealed class PersonHistory(SampleEmployer employer, SampleStaff staff)
{
    private static readonly string[] _details = ["PBD", "ADD", "PHN", "ABS"];
    private readonly List<(long Position, int From, int? Ended)> _spells = [];
    private readonly HashSet<(int Day, string Type)> _changes = [];

    internal long Person => staff.PersonId;

    internal string Vpd => employer.Vpd.Text;

    /// <summary>The day from which an absence is known; null when none is.</summary>
    internal int? AbsentFrom { get; set; } = staff.AbsenceId != 0 ? 0 : null;

    internal void Begin(int day, SamplePosition post) => _spells.Add((post.Id, day, null));

    internal void End(int day, SamplePosition post)
    {
        var index = _spells.FindIndex(spell => spell.Position == post.Id);
        _spells[index] = _spells[index] with { Ended = day };
    }

    internal void Change(int day, string type) => _changes.Add((day, type));

    /// <summary>The lowest position id of the day's rows, by which they stand in order.</summary>
    internal long PositionOn(int day, bool isAgain) =>
        _spells.Where(spell => IsOn(spell, day) || HasEnded(spell, day, isAgain)).Min(spell => spell.Position);

    /// <summary>The types of the rows of a day's file.</summary>
    /// <param name="day">The day.</param>
    /// <param name="isAgain">True when the file of the day before was not loaded.</param>
    internal IReadOnlyList<string> On(int day, bool isAgain)
    {
        var heads = _spells.Where(spell => IsOn(spell, day)).Select(_ => "PERS").ToList();
        List<string> rows = [.. _spells.Where(spell => HasEnded(spell, day, isAgain)).Select(_ => "PERS Ended")];
        if (heads.Count == 0) return rows;
        if (day == 0 || !_spells.Exists(spell => IsOn(spell, day - 1)) || (isAgain && On(day - 1, false).Count > 0))
            return [.. rows, .. heads, .. _details.Where(type => Has(type, day))];
        var isOther = _spells.Exists(spell => spell.From == day || spell.Ended == day) || _changes.Any(change => change.Day == day);
        return isOther ? [.. rows, .. heads, .. _details.Where(type => _changes.Contains((day, type)))] : rows;
    }

    private static bool IsOn((long Position, int From, int? Ended) spell, int day) => spell.From <= day && !(spell.Ended <= day);

    private static bool HasEnded((long Position, int From, int? Ended) spell, int day, bool isAgain) =>
        spell.Ended == day || (isAgain && spell.Ended == day - 1);

    private bool Has(string type, int day) => type switch
    {
        "PBD" => staff.IsDoctor && staff.Person.Gmc.Length > 0,
        "ABS" => AbsentFrom <= day,
        _ => true,
    };
}

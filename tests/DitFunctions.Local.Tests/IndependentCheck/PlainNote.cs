using System.Globalization;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// A row of a DNC or DNF with all that it shows by itself; columns by their number, 1 to 36 (interface-files.md, section 9).
/// </summary>
internal sealed class PlainNote
{
    private static readonly Dictionary<int, int[]> _datesOfType = new() { [1] = [12, 19], [3] = [30], [4] = [31, 32] };
    private readonly string[] _values;

    internal PlainNote(int ordinal, string[] fields)
    {
        Ordinal = ordinal;
        Fields = fields;
        _values = [.. fields.Select(field => field.Trim())];
        if (fields.Length != 36 || _values[0] != "NOT")
        {
            IsBroken = true;
            Errors.Add("N001");
            return;
        }

        _values[3] = _values[3].ToUpperInvariant();
        Type = this[2].Length == 2 && this[2][0] == '0' ? TypeOf(this[2][1..]) : TypeOf(this[2]);
        if (Type == 0) Errors.Add("N002");
        if (!IsDpn(Dpn)) Errors.Add("N003");
        ReadColumns();
        CheckWhole();
    }

    internal int Ordinal { get; }

    internal string[] Fields { get; }

    /// <summary>True when it is no row of 36 columns beginning with NOT.</summary>
    internal bool IsBroken { get; }

    /// <summary>The rules that fail the row, each as often as it speaks.</summary>
    internal List<string> Errors { get; } = [];

    /// <summary>The rules that warn, each as often as it speaks.</summary>
    internal List<string> Warnings { get; } = [];

    /// <summary>1 to 5; 0 when it is none of them.</summary>
    internal int Type { get; }

    internal string Dpn => IsBroken ? "" : this[4];

    internal PlainNamed? Current { get; private set; }

    internal PlainNamed? Next { get; private set; }

    internal PlainNamed? Withdrawn { get; private set; }

    internal PlainNamed? Replacement { get; private set; }

    internal int? CurrentEnd => Date(12);

    internal int? NextStart => Date(19);

    internal int? ReplacementHire => Date(30);

    internal int? ChangedHire => Date(31);

    internal int? ChangedEnd => Date(32);

    internal bool? IsVacant => Flag(35);

    internal bool? IsDeleted => Flag(36);

    /// <summary>A filled hire date makes both changed dates those of the next trainee.</summary>
    internal bool IsOfNext => this[31].Length > 0;

    /// <summary>Whom a type 2, 3 or 4 is about.</summary>
    internal PlainNamed? Subject => Type switch
    {
        2 => Withdrawn,
        3 => Withdrawn ?? Next ?? Current,
        4 => IsOfNext ? Next ?? Current : Current ?? Next,
        _ => null,
    };

    /// <summary>All that the row says: two equal rows are one.</summary>
    internal string All => string.Join('\n', _values);

    internal string this[int column] => _values[column - 1];

    /// <summary>A WTE to one decimal; empty when it is no number from 0 to 1.2.</summary>
    internal string Wte(int column) =>
        decimal.TryParse(this[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wte) && wte <= 1.2m
            ? Math.Round(wte, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture)
            : "";

    private static int TypeOf(string text) => text.Length == 1 && text[0] is >= '1' and <= '5' ? text[0] - '0' : 0;

    private static bool IsDpn(string dpn)
    {
        var parts = dpn.Split('/');
        return dpn.Length <= 30 && parts.Length is 5 or 6 && parts.All(part => part.Trim().Length > 0);
    }

    private void ReadColumns()
    {
        foreach (var column in (int[])[12, 19, 30, 31, 32])
        {
            if (this[column].Length == 0 || PlainDay.Read(this[column]) is not null) continue;
            Refuse("N005", _datesOfType.GetValueOrDefault(Type, []).Contains(column));
        }

        if (ChangedEnd <= ChangedHire) Errors.Add("N006");
        foreach (var column in (int[])[14, 34])
            if (this[column].Length > 0 && Wte(column).Length == 0) Warnings.Add("N007");
        foreach (var column in (int[])[35, 36])
            if (this[column].Length > 0 && Flag(column) is null) Refuse("N011", Type == 1);
        (Current, Next, Withdrawn, Replacement) = (Named(9), Named(15), Named(22), Named(26));
    }

    private void CheckWhole()
    {
        if (Type is 2 or 3 or 4 && Subject?.IsIdentified != true) Errors.Add("N008");
        if (Type == 3 && Replacement?.IsIdentified != true) Errors.Add("N008");
        if (Type == 1 && (Current?.IsIdentified == false || Next?.IsIdentified == false)) Errors.Add("N008");
        if (Type == 1 && Current is null && Next is null && IsVacant is null && IsDeleted != true) Errors.Add("N009");
        if (Type == 4 && this[31].Length == 0 && this[32].Length == 0) Errors.Add("N009");
    }

    private void Refuse(string rule, bool isAbout)
    {
        if (isAbout) Errors.Add(rule);
        else Warnings.Add(rule);
    }

    private int? Date(int column) => PlainPeriods.Day(this[column]);

    private bool? Flag(int column) => this[column].ToUpperInvariant() switch { "TRUE" => true, "FALSE" => false, _ => null };

    private PlainNamed? Named(int column)
    {
        string Given(int at) => PlainNumbers.IsNotProvided(this[at]) ? "" : this[at];
        var (last, first, typed) = (Given(column), Given(column + 1), Given(column + 2));
        if (last.Length == 0 && first.Length == 0 && typed.Length == 0) return null;
        if (PlainNumbers.IsBadGmc(typed)) Warnings.Add("N010");
        return new PlainNamed(last, first, PlainNumbers.Gmc(typed) ?? "");
    }
}

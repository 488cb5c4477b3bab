namespace Dit.Interface.Reference;

/// <summary>What a reference file looks like.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Columns">The columns that must be there, in any order.</param>
/// <param name="OptionalColumns">The columns that may be there.</param>
/// <param name="IsOptional">True when the file may be absent.</param>
internal sealed record ReferenceForm(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> OptionalColumns, bool IsOptional)
{
    /// <summary>Every column that is read.</summary>
    internal IEnumerable<string> Known => Columns.Concat(OptionalColumns);
}

/// <summary>A row of a reference file; reading a cell that is wrong notes the fault with the row's line.</summary>
internal sealed class ReferenceRow(ReferenceForm form, int line, IReadOnlyList<string> header, IReadOnlyList<string> cells,
    List<ReferenceFault> faults)
{
    /// <summary>The row's line, from 1.</summary>
    internal int Line => line;
    /// <summary>True when nothing can be made of the row.</summary>
    internal bool IsFaulty { get; private set; }

    /// <summary>A cell; empty when the column or the cell is not there.</summary>
    internal string this[string column]
    {
        get
        {
            var place = header.TakeWhile(name => name != column).Count();
            return place < cells.Count && place < header.Count ? cells[place] : "";
        }
    }

    /// <summary>Notes what is wrong with the row, of which nothing can be made.</summary>
    /// <param name="words">What is wrong, without the cell's own words.</param>
    /// <param name="value">The cell, when showing it helps.</param>
    internal void Fault(string words, string value = "")
    {
        IsFaulty = true;
        Refuse(words, value);
    }

    /// <summary>Notes what is wrong with a value that can be read: a new set is refused for it, one that is in force goes on.</summary>
    /// <param name="words">What is wrong, without the cell's own words.</param>
    /// <param name="value">The cell, when showing it helps.</param>
    internal void Refuse(string words, string value = "") => faults.Add(new(form.Name, line, words, value));

    /// <summary>A cell that must be filled.</summary>
    internal string Filled(string column)
    {
        if (this[column].Length == 0) Fault($"{column} is empty");
        return this[column];
    }

    /// <summary>The parts of a cell, which are separated by semicolons.</summary>
    internal IReadOnlyList<string> Parts(string column) =>
        this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A VPD; 96 is 096.</summary>
    internal Vpd Employer(string column)
    {
        if (!Vpd.TryParse(this[column], out var vpd)) Fault($"{column} is not a number of one to six digits", this[column]);
        return vpd;
    }

    /// <summary>True or false, in any letter case.</summary>
    internal bool Flag(string column)
    {
        if (!bool.TryParse(this[column], out var flag)) Fault($"{column} is neither true nor false", this[column]);
        return flag;
    }
}

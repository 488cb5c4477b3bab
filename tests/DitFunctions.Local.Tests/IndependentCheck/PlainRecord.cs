namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>An applicant record as the rows left it (rules.md, The applicant record).</summary>
internal sealed class PlainRecord(PlainRow row, int createdOn, (int Date, int Number) file, string match)
{
    internal string Vpd { get; } = row.Position!.Vpd;

    internal long Position { get; } = row.Position!.Id;

    internal PlainPerson Person { get; private set; } = row.Person;

    internal int Hire { get; private set; } = row.Hire!.Value;

    internal int? End { get; private set; } = row.End;

    internal string Compared { get; private set; } = row.Compared;

    internal bool HasAssignment { get; } = row.HasAssignment;

    /// <summary>The newest file that spoke of it, by date, then number.</summary>
    internal (int Date, int Number) File { get; private set; } = file;

    internal string Match { get; private set; } = match;

    /// <summary>False once it is Hired or Lapsed.</summary>
    internal bool IsOpen { get; private set; } = true;

    internal bool IncludesDay(int day) => Hire <= day && day <= (End ?? int.MaxValue);

    /// <summary>The columns that say who it is, as the row that counts has them.</summary>
    internal string ComparedPerson { get; private set; } = row.ComparedPerson;

    /// <summary>Takes up a GMC number that a duplicate of its row gave.</summary>
    internal void Learn(string gmc) => Person = new PlainPerson(Person.Last, Person.First, Person.Born, Person.Ni, gmc);

    internal void MoveOn((int Date, int Number) newer) => File = newer;

    internal void Update(PlainRow row, (int Date, int Number) newer, string match)
    {
        var gmc = row.Person.Gmc.Length > 0 ? row.Person.Gmc : Person.Gmc;
        Person = new PlainPerson(row.Person.Last, row.Person.First, row.Person.Born, row.Person.Ni, gmc);
        (Hire, End, Compared, ComparedPerson, File, Match) = (row.Hire!.Value, row.End, row.Compared, row.ComparedPerson, newer, match);
    }

    /// <summary>Closed as Hired when ESR shows the person on the position since it was made, or as Lapsed when the start has passed.</summary>
    internal void Age(PlainEmployer employer, int today)
    {
        var position = Position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var held in employer.Assignments)
            if (held.IsEmployee && held.Position == position && held.Start >= createdOn && employer.People.Any(person => person.Id == held.Person && person.IsSameAs(Person))) IsOpen = false;
        if (today > Hire) IsOpen = false;
    }
}

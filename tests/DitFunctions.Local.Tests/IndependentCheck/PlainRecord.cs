namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>An applicant record as the rows left it (rules.md, The applicant record).</summary>
internal sealed class PlainRecord(PlainRow row, int createdOn, (int Date, int Number) file, string match)
{
    internal string Vpd { get; } = row.Position!.Vpd;

    internal long Position { get; } = row.Position!.Id;

    internal PlainPerson Person { get; private set; } = row.Person;

    /// <summary>Surname and first name as they were sent.</summary>
    internal string Names { get; private set; } = row.Names;

    internal int Hire { get; private set; } = row.Hire!.Value;

    internal int? End { get; private set; } = row.End;

    internal string Compared { get; private set; } = row.Compared;

    internal string Identity { get; private set; } = row.Identity;

    internal bool HasAssignment { get; } = row.HasAssignment;

    /// <summary>The newest file that spoke of it, by date, then number.</summary>
    internal (int Date, int Number) File { get; private set; } = file;

    internal string Match { get; private set; } = match;

    /// <summary>False once it is Hired or Lapsed.</summary>
    internal bool IsOpen { get; private set; } = true;

    internal bool IncludesDay(int day) => Hire <= day && day <= (End ?? int.MaxValue);

    /// <summary>A record without a GMC number takes one up that a duplicate of its row gives.</summary>
    internal void Learn(PlainPerson person, (int Date, int Number) file)
    {
        if (Person.Gmc.Count == 0 && person.Gmc.Count > 0 && File.CompareTo(file) <= 0) Person = new PlainPerson(Person.Last, Person.First, Person.Born, Person.Ni, [.. person.Gmc]);
    }

    internal void MoveOn((int Date, int Number) newer) => File = newer;

    internal void Update(PlainRow row, (int Date, int Number) newer, string match)
    {
        var gmc = row.Person.Gmc.Count > 0 ? row.Person.Gmc : Person.Gmc;
        Person = new PlainPerson(row.Person.Last, row.Person.First, row.Person.Born, row.Person.Ni, [.. gmc]);
        Names = row.Names;
        (Hire, End, Compared, Identity, File, Match) = (row.Hire!.Value, row.End, row.Compared, row.Identity, newer, match);
    }

    /// <summary>Closed as Hired when ESR shows the person on the position since it was made, or as Lapsed when the start has passed.</summary>
    internal void Age(PlainEmployer employer, int today)
    {
        var position = Position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var held in employer.Assignments().Where(held => held.Stays(today).Any(stay => stay.Position == position && stay.From >= createdOn)))
            if (employer.PeopleOn(today).Exists(person => person.Id == held.Person && person.IsSameAs(Person))) IsOpen = false;
        if (today > Hire) IsOpen = false;
    }
}

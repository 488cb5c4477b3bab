namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>An applicant record as the rows and notifications left it (rules.md, The applicant record).</summary>
internal sealed class PlainRecord(PlainRow row, int createdOn, PlainFile file, string match)
{
    private string[] _compared = row.Compared;

    internal string Vpd { get; } = row.Position!.Vpd;

    internal long Position { get; } = row.Position!.Id;

    internal int CreatedOn => createdOn;

    internal PlainPerson Person { get; private set; } = row.Person;

    /// <summary>Surname and first name as they were sent.</summary>
    internal string Names { get; private set; } = row.Names;

    /// <summary>First name and surname, for notices.</summary>
    internal string Shown { get; private set; } = row.Person.Shown;

    internal int Hire { get; private set; } = row.Hire!.Value;

    internal int? End { get; private set; } = row.End;

    internal string Identity { get; private set; } = row.Identity;

    internal bool HasAssignment { get; } = row.HasAssignment;

    /// <summary>The newest file that spoke of it, by date, then the number among APP files: a notification has none.</summary>
    internal (int Date, int Number) File { get; private set; } = (file.Date, file.Number);

    /// <summary>That file.</summary>
    internal PlainFile By { get; private set; } = file;

    internal string Match { get; private set; } = match;

    /// <summary>False once it is Hired, Lapsed, Withdrawn or Replaced.</summary>
    internal bool IsOpen { get; private set; } = true;

    /// <summary>The start has passed without a hire.</summary>
    internal bool IsLapsed { get; private set; }

    internal bool IncludesDay(int day) => Hire <= day && day <= (End ?? int.MaxValue);

    internal bool SaysTheSameAs(PlainRow newer) => _compared.SequenceEqual(newer.Compared);

    /// <summary>A record without a GMC number takes one up that a duplicate of its row gives.</summary>
    internal void Learn(PlainPerson person, PlainFile newer)
    {
        if (Person.Gmc.Count == 0 && person.Gmc.Count > 0 && File.CompareTo((newer.Date, newer.Number)) <= 0)
            Person = new PlainPerson(Person.Last, Person.First, Person.Born, Person.Ni, [.. person.Gmc]);
    }

    internal void MoveOn(PlainFile newer) => (File, By) = ((newer.Date, newer.Number), newer);

    internal void Update(PlainRow row, PlainFile newer, string match)
    {
        var gmc = row.Person.Gmc.Count > 0 ? row.Person.Gmc : Person.Gmc;
        Person = new PlainPerson(row.Person.Last, row.Person.First, row.Person.Born, row.Person.Ni, [.. gmc]);
        (Names, Shown) = (row.Names, row.Person.Shown);
        (Hire, End, _compared, Identity, Match) = (row.Hire!.Value, row.End, row.Compared, row.Identity, match);
        MoveOn(newer);
    }

    /// <summary>Withdrawn or replaced by a notification.</summary>
    internal void Leave(PlainFile by)
    {
        Follow(by);
        (IsOpen, IsLapsed) = (false, false);
    }

    /// <summary>A notification puts other dates in place; one that lapsed is open again when its start has not passed.</summary>
    internal void ChangeDates(int? hire, int? end, PlainFile by, int today)
    {
        _compared = [.. _compared];
        if (hire is not null) _compared[PlainRow.HireAt] = PlainDay.Write(hire.Value);
        if (end is not null) _compared[PlainRow.EndAt] = PlainDay.Write(end.Value);
        (Hire, End) = (hire ?? Hire, end ?? End);
        Follow(by);
        if (IsLapsed && Hire >= today) (IsOpen, IsLapsed) = (true, false);
    }

    /// <summary>Closed as Hired when ESR shows the person there since it was made, or as Lapsed when the start has passed.</summary>
    internal void Age(PlainEmployer employer, int today)
    {
        if (IsHired(employer, today)) (IsOpen, IsLapsed) = (false, false);
        if (IsOpen && today > Hire) (IsOpen, IsLapsed) = (false, true);
    }

    /// <summary>Whether ESR shows the person on the position since the record was made.</summary>
    internal bool IsHired(PlainEmployer employer, int today)
    {
        var position = Position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return employer.StaysOn(today)[position].Where(stay => stay.From >= createdOn)
            .Any(stay => employer.PeopleOn(today).Exists(person => person.Id == stay.Person && person.IsSameAs(Person)));
    }

    private void Follow(PlainFile by)
    {
        if (by.Date < File.Date) return;
        (File, By) = ((by.Date, by.Date == File.Date ? File.Number : 0), by);
    }
}

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Whom of an employer's people a row means (rules.md, Matching).</summary>
internal static class PlainMatch
{
    /// <summary>Answers S002 and whom, or S001; with M010 when somebody is possible. The words tell one outcome from another.</summary>
    internal static (bool IsCertain, bool IsPossible, string Words) Of(PlainPerson sought, PlainEmployer employer, int today)
    {
        var certain = new List<PlainPerson>();
        var possible = new List<string>();
        foreach (var person in employer.PeopleOn(today))
        {
            var born = person.Born is not null && person.Born == sought.Born;
            var gmc = person.SharesGmc(sought);
            var ni = person.Ni.Length > 0 && person.Ni == sought.Ni;
            var niDiffers = person.NiDiffers(sought);
            if (born && person.HasNamesOf(sought) && gmc && !niDiffers) certain.Add(person);
            else if (gmc || ni || (born && person.HasNamesOf(sought)))
            {
                var (last, first) = (person.HasLastOf(sought), person.HasFirstOf(sought));
                possible.Add($"{person.Id} {born} {gmc} {ni} {niDiffers} {last} {first} {person.Gmc.Count == 0 || sought.Gmc.Count == 0}");
            }
        }

        // One Certain wins over any Possible; without an employee assignment there is nobody to put the applicant assignment on, and M010
        // says so.
        if (certain.Count == 1)
        {
            var isEmployee = employer.Assignments().Exists(held => held.IsEmployeeOn(today) && held.Person == certain[0].Id);
            return (isEmployee, !isEmployee, $"certain {certain[0].Id} {isEmployee}");
        }

        possible.AddRange(certain.Select(person => person.Id));
        return (false, possible.Count > 0, string.Join(';', possible));
    }
}

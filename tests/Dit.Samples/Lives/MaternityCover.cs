using Dit.Samples.Expectation;

namespace Dit.Samples.Lives;

/// <summary>A shared post: one holder is on leave, one covers, a third comes after the cover; each has their own dates.</summary>
internal sealed class MaternityCover
{
    private const int Soon = 14;

    internal required SampleCalendar Calendar { get; init; }

    internal required SamplePosition Post { get; init; }

    internal required SampleStaff OnLeave { get; init; }

    internal required SampleStaff Covering { get; init; }

    internal required SamplePerson Next { get; init; }

    /// <summary>When the one on leave ends after ESR has taken up the change, and the day on which it does.</summary>
    internal required (DateOnly End, int Day) Extended { get; init; }

    /// <summary>When the next one starts, by the day from which that holds.</summary>
    internal required Func<int, DateOnly> HireOn { get; init; }

    /// <summary>The post's rows in the employer's grid at the end of a day.</summary>
    internal IEnumerable<ExpectedGridRow> GridOn(int day)
    {
        var holders = new[] { OnLeave, Covering }
            .OrderBy(staff => staff.Assignments[0].CameOn).ThenBy(staff => Name(staff.Person), StringComparer.Ordinal).ToList();
        var today = Calendar.Days[day];
        for (var line = 0; line < holders.Count; line++) yield return Row(holders[line], line == 0 ? HireOn(day) : null, today, day);
    }

    private ExpectedGridRow Row(SampleStaff staff, DateOnly? hire, DateOnly today, int day)
    {
        var held = staff.Assignments[0];
        var isLeave = staff == OnLeave;
        string[] marks = [hire <= today.AddDays(Soon) ? "Starts within 14 days" : "", isLeave ? "On leave" : ""];
        return new ExpectedGridRow(
            Post.Employer.Vpd.Text, Post.Id, string.Join("; ", marks.Where(mark => mark.Length > 0)),
            Name(staff.Person), staff.Person.Gmc, held.CameOn, isLeave && day >= Extended.Day ? Extended.End : held.ContractEnd,
                held.Status, held.Fte,
            hire is null ? "" : Name(Next), hire is null ? "" : Next.Gmc, hire, hire is null ? "" : "0.8", hire is null ? ""
                : "Preferred Applicant");
    }

    private static string Name(SamplePerson person) => $"{person.LastName}, {person.FirstName}";
}

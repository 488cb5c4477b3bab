namespace Dit.Samples.Region;

/// <summary>What GO files hold: an employer whole, and its daily changes.</summary>
internal static class EsrContent
{
    /// <summary>The phone number that people change to.</summary>
    internal const string NewNumber = "07700 900001";

    /// <summary>The employer's whole truth.</summary>
    internal static IEnumerable<Action<EsrRows>> Full(SampleEmployer employer) => [.. Positions(employer), .. People(employer)];

    /// <summary>Its places, departments and positions.</summary>
    internal static IEnumerable<Action<EsrRows>> Positions(SampleEmployer employer)
    {
        foreach (var department in employer.Departments.DistinctBy(department => department.LocationId))
            yield return rows => rows.Place(department);
        foreach (var department in employer.Departments) yield return rows => rows.Department(department);
        foreach (var post in employer.Positions) yield return rows => rows.Position(post);
    }

    /// <summary>Its people, and rows of which the interface has no use.</summary>
    internal static IEnumerable<Action<EsrRows>> People(SampleEmployer employer)
    {
        foreach (var staff in employer.Staff) yield return rows => rows.Staff(staff);
        yield return rows => Ignored(rows, employer);
    }

    /// <summary>
    /// A day's routine: a post moves up a grade step, which the body must hear about; another gets a new budget, which it must not;
    /// a doctor gets a new phone, which it must hear about when the employer is in Full Records mode.
    /// </summary>
    /// <param name="turn">How many such files the employer sent before.</param>
    internal static IEnumerable<Action<EsrRows>> Routine(SampleEmployer employer, int turn)
    {
        var step = employer.Vacant[turn % employer.Vacant.Count];
        var budget = employer.Positions.First(post => post.Payscale == Posts.OutsideTraining);
        var staff = employer.Staff[turn % employer.Staff.Count];
        return
        [
            rows => rows.Period(step with { GradeStep = FormattableString.Invariant($"{20 + turn:D2}") }),
            rows => rows.Period(budget with { BudgetedFte = "5.5" }),
            rows => rows.Phone(staff, NewNumber),
            rows => Ignored(rows, employer),
        ];
    }

    private static void Ignored(EsrRows rows, SampleEmployer employer)
    {
        var person = employer.Staff[0].PersonId;
        foreach (var type in (string[])["VHA", "CDA", "CMA", "COA", "DTA", "ELA", "QLA", "STA", "TRA"])
            rows.Raw($"{type}~{person}~1~{employer.OdsCode}");
        rows.Raw($"LOV~LKUP~NHS_NACS_CODE~{employer.Vpd}-{employer.OdsCode}~~~~~~~~");
        foreach (var type in (string[])["COD", "QLD", "LOD"]) rows.Raw($"{type}~{person}");
    }
}

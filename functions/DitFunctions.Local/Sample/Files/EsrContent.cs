namespace DitFunctions.Local.Sample;

/// <summary>What GO files hold: an employer whole, and its daily changes.</summary>
internal static class EsrContent
{
    private const string NewNumber = "07700 900001";

    /// <summary>The employer's whole truth.</summary>
    /// <param name="employer">The employer.</param>
    /// <param name="withBadRows">Whether rows stand in it that must be rejected alone.</param>
    internal static IEnumerable<Action<EsrRows>> Full(SampleEmployer employer, bool withBadRows)
    {
        foreach (var department in employer.Departments.DistinctBy(department => department.LocationId))
            yield return rows => rows.Place(department);
        foreach (var department in employer.Departments) yield return rows => rows.Department(department);
        foreach (var post in employer.Positions) yield return rows => rows.Position(post);
        if (withBadRows)
            foreach (var bad in BadRows(employer)) yield return bad;
        foreach (var staff in employer.Staff) yield return rows => Write(rows, staff);
        yield return rows => Ignored(rows, employer);
    }

    /// <summary>A full file that was cut off: two in five of the live training posts are missing.</summary>
    internal static IEnumerable<Action<EsrRows>> CutOff(SampleEmployer employer)
    {
        var kept = employer.Positions.Where(post => post.Dpn.Length > 0).ToList();
        foreach (var department in employer.Departments) yield return rows => rows.Department(department);
        foreach (var post in kept.Take(kept.Count * 3 / 5)) yield return rows => rows.Position(post);
        foreach (var staff in employer.Staff) yield return rows => Write(rows, staff);
    }

    /// <summary>
    /// A day's routine: a post moves up a grade step, which the body must hear of; another gets a new budget, which it must not;
    /// a doctor gets a new phone, which it must hear of when the employer is in Full Records mode.
    /// </summary>
    /// <param name="plan">The sample.</param>
    /// <param name="employer">The employer.</param>
    /// <param name="turn">How many such files the employer sent before.</param>
    /// <param name="day">The day on which the file is loaded; null when it never is.</param>
    internal static IEnumerable<Action<EsrRows>> Routine(SamplePlan plan, SampleEmployer employer, int turn, int? day)
    {
        var step = employer.Vacant[turn % employer.Vacant.Count];
        if (day is { } loaded && employer.IsOn) plan.Extracts.Create(loaded, employer.Body, step);
        var budget = employer.Positions.First(post => post.Payscale == Posts.OutsideTraining);
        var staff = employer.Staff[turn % employer.Staff.Count];
        if (day is { } called) plan.Persons.CallAnew(called, employer, staff, NewNumber);
        return
        [
            rows => rows.Period(step with { GradeStep = FormattableString.Invariant($"{20 + turn:D2}") }),
            rows => rows.Period(budget with { BudgetedFte = "5.5" }),
            rows => rows.Phone(staff, NewNumber),
            rows => Ignored(rows, employer),
            .. plan.EsrChanges(employer, day ?? -1),
        ];
    }

    /// <summary>Rows with ids of their own, each rejected alone: wrong columns, unknown type, a date that does not exist.</summary>
    internal static IEnumerable<Action<EsrRows>> BadRows(SampleEmployer employer)
    {
        yield return rows => rows.Bad("POA~3999000001~20200101");
        yield return rows => rows.Bad("XYZ~1~2~3");
        yield return rows => rows.Bad("POD~");
        yield return rows => rows.Bad($"ETA~{employer.Staff[0].PersonId}~1~NHS Regs and Memships~~General Medical Council~7000000");
        yield return rows => rows.Bad(
            "POA~3999000003~20260231~~7999001~7999001|Specialty Registrar|031|Cardiology|~1~~Medical and Dental~Specialty "
                + $"Registrar~031~MN37~01~N~1~Active~NONE~Y~N~{employer.Body.Code}/BAD01/034/STR/001~~~~");
    }

    private static void Write(EsrRows rows, SampleStaff staff)
    {
        rows.Person(staff);
        foreach (var assignment in staff.Assignments) rows.Assignment(staff, assignment);
        rows.Address(staff);
        rows.Phone(staff);
        if (staff.IsDoctor && staff.Person.Gmc.Length > 0) rows.Registration(staff);
        if (staff.AbsenceId != 0) rows.Absence(staff);
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

namespace Dit.Samples.Files;

/// <summary>What GO files hold besides the routine: bad rows, what is missing, and what was planted.</summary>
internal static class FullEsrContent
{
    /// <summary>The employer's whole truth.</summary>
    /// <param name="employer">The employer.</param>
    /// <param name="withBadRows">Whether rows stand in it that must be rejected alone.</param>
    internal static IEnumerable<Action<FullEsrRows>> Full(SampleEmployer employer, bool withBadRows) =>
        EsrContent.Positions(employer).Concat<Action<FullEsrRows>>(withBadRows ? BadRows(employer) : [])
            .Concat(EsrContent.People(employer));

    /// <summary>A full file that was cut off: two in five of the live training posts are missing.</summary>
    internal static IEnumerable<Action<FullEsrRows>> CutOff(SampleEmployer employer)
    {
        var kept = employer.Positions.Where(post => post.Dpn.Length > 0).ToList();
        foreach (var department in employer.Departments) yield return rows => rows.Department(department);
        foreach (var post in kept.Take(kept.Count * 3 / 5)) yield return rows => rows.Position(post);
        foreach (var staff in employer.Staff) yield return rows => rows.Staff(staff);
    }

    /// <summary>A day's routine with what was planted for the day, and what must come of the routine.</summary>
    /// <param name="plan">The sample.</param>
    /// <param name="employer">The employer.</param>
    /// <param name="turn">How many such files the employer sent before.</param>
    /// <param name="day">The day on which the file is loaded; null when it never is.</param>
    internal static IEnumerable<Action<FullEsrRows>> Routine(SamplePlan plan, SampleEmployer employer, int turn, int? day)
    {
        if (day is { } loaded && employer.IsOn)
            plan.Extracts.Create(loaded, employer.Body, employer.Vacant[turn % employer.Vacant.Count]);
        if (day is { } called)
            plan.Persons.CallAnew(called, employer, employer.Staff[turn % employer.Staff.Count], EsrContent.NewNumber);
        return [.. EsrContent.Routine(employer, turn), .. plan.EsrChanges(employer, day ?? -1)];
    }

    /// <summary>Rows with ids of their own, each rejected alone: wrong columns, unknown type, a date that does not exist.</summary>
    internal static IEnumerable<Action<FullEsrRows>> BadRows(SampleEmployer employer)
    {
        yield return rows => rows.Bad("POA~3999000001~20200101");
        yield return rows => rows.Bad("XYZ~1~2~3");
        yield return rows => rows.Bad("POD~");
        yield return rows => rows.Bad($"ETA~{employer.Staff[0].PersonId}~1~NHS Regs and Memships~~General Medical Council~7000000");
        yield return rows => rows.Bad(
            "POA~3999000003~20260231~~7999001~7999001|Specialty Registrar|031|Cardiology|~1~~Medical and Dental~Specialty "
                + $"Registrar~031~MN37~01~N~1~Active~NONE~Y~N~{employer.Body.Code}/BAD01/034/STR/001~~~~");
    }
}

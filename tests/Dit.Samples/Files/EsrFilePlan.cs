using Dit.Core.Files;
using Dit.Samples.Employers;

namespace Dit.Samples.Files;

/// <summary>The GO files of every employer: full on the first day, changes on the others, with the troubles that are planted.</summary>
internal static class EsrFilePlan
{
    internal static IEnumerable<PlannedFile> Of(SamplePlan plan)
    {
        foreach (var employer in plan.Employers)
        {
            yield return First(plan, employer);
            foreach (var file in Later(plan, employer)) yield return file;
        }

        foreach (var file in Faulty(plan)) yield return file;
    }

    private static EsrFile First(SamplePlan plan, SampleEmployer employer) => FilePlan.Esr(
        employer, 0, plan.Calendar.First, 'F', employer.FirstSequence, FullEsrContent.Full(employer, withBadRows: employer.Index % 4 == 0));

    private static IEnumerable<EsrFile> Later(SamplePlan plan, SampleEmployer employer)
    {
        if (plan.Days == 1) return [];
        return plan.RoleOf(employer) switch
        {
            EmployerRole.Gap => WithGap(plan, employer),
            EmployerRole.CutOff => [CutOff(plan, employer)],
            EmployerRole.Corrected => WithCorrection(plan, employer),
            _ => Enumerable.Range(1, plan.Days - 1).Select(day => Changes(plan, employer, day)),
        };
    }

    private static EsrFile Changes(SamplePlan plan, SampleEmployer employer, int day)
    {
        var content = FullEsrContent.Routine(plan, employer, day, day);
        if (employer.Index % 5 == 0) content = content.Concat(FullEsrContent.BadRows(employer));
        // One employer's system leaves the zero of 096 away now and then.
        return FilePlan.Esr(employer, day, plan.Calendar.Days[day], 'C', employer.FirstSequence + day, content,
            unpadded: employer.Vpd.Text[0] == '0' && day % 2 == 1, hires: plan.Hires(employer, day));
    }

    private static IEnumerable<EsrFile> WithGap(SamplePlan plan, SampleEmployer employer)
    {
        var days = plan.Calendar.Days;
        int? filled = plan.Days > 2 ? 2 : null;
        yield return FilePlan.Esr(
            employer, 1, days[1], 'C', employer.FirstSequence + 2, FullEsrContent.Routine(plan, employer, 1, filled), "Held",
                FileFault.WrongSequence, filled);
        if (filled is null) yield break;
        yield return FilePlan.Esr(employer, 2, days[1], 'C', employer.FirstSequence + 1, FullEsrContent.Routine(plan, employer, 2, 2));
        for (var day = 2; day < plan.Days; day++)
            yield return FilePlan.Esr(employer, day, days[day], 'C', employer.FirstSequence + day + 1,
                FullEsrContent.Routine(plan, employer, day + 1, day));
    }

    private static EsrFile CutOff(SamplePlan plan, SampleEmployer employer) => FilePlan.Esr(
        employer, 1, plan.Calendar.Days[1], 'F', employer.FirstSequence + 1, FullEsrContent.CutOff(employer), "Held",
        FileFault.TooManyChanges);

    private static IEnumerable<EsrFile> WithCorrection(SamplePlan plan, SampleEmployer employer)
    {
        var days = plan.Calendar.Days;
        var sequence = employer.FirstSequence + 1;
        yield return FilePlan.Esr(
            employer, 1, days[1], 'C', sequence, FullEsrContent.Routine(plan, employer, 1, null), "Quarantined", FileFault.RecordCount,
                fault: EnvelopeFault.WrongCount);
        if (plan.Days == 2) yield break;
        yield return FilePlan.Esr(employer, 2, days[1], 'C', sequence, FullEsrContent.Routine(plan, employer, 1, 2));
        for (var day = 2; day < plan.Days; day++)
            yield return FilePlan.Esr(employer, day, days[day], 'C', employer.FirstSequence + day,
                FullEsrContent.Routine(plan, employer, day, day));
    }

    private static IEnumerable<PlannedFile> Faulty(SamplePlan plan)
    {
        var first = plan.Employers[0];
        yield return Stranger(plan);
        if (plan.Days == 1) yield break;
        var days = plan.Calendar.Days;
        yield return FilePlan.Esr(
            first, 1, days[1], 'C', first.FirstSequence - 7, Harmless(first), "Quarantined", FileFault.WrongSequence);
        yield return FilePlan.Esr(
            first, 1, days[0], 'F', first.FirstSequence, Harmless(first), "Quarantined", FileFault.NameReused);
        if (plan.Days > 2)
            yield return new SameFile { Day = 2, Original = Again(plan, first), Name = Again(plan, first).Name, Status = "SeenAgain" };
    }

    private static EsrFile Again(SamplePlan plan, SampleEmployer employer) => Changes(plan, employer, 1);

    // An employer that no reference data names.
    private static EsrFile Stranger(SamplePlan plan)
    {
        var name = FormattableString.Invariant($"GO_997_DIT_GOF_{plan.Calendar.First:yyyyMMdd}_00000001.DAT");
        return new EsrFile
        {
            Day = 0,
            Name = name,
            Envelope = new Envelope(name, "997", plan.Calendar.First, "02"),
            Content = Harmless(plan.Employers[0]),
            Status = "Quarantined",
            Reason = FileFault.UnknownSender,
        };
    }

    private static IEnumerable<Action<FullEsrRows>> Harmless(SampleEmployer employer) => [rows => rows.Department(employer.Departments[0])];
}

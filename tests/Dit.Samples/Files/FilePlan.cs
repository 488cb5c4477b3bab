using Dit.Core.Files;
using Dit.Samples.Cases;

namespace Dit.Samples.Files;

/// <summary>All files of the sample, in the order in which each day takes them.</summary>
internal static class FilePlan
{
    internal static IEnumerable<PlannedFile> Of(SamplePlan plan)
    {
        // The late file's rows stand in an earlier file too, so they are planted before any file is made of rows.
        var late = plan.Days > 1 ? LateCases.Plant(plan, plan.Bodies[0]) : [];
        var ahead = plan.Days > AheadCases.Day + 1 ? AheadCases.Plant(plan, plan.Bodies[1]) : [];
        var esr = EsrFilePlan.Of(plan).ToList();
        var tis = TisFilePlan.Of(plan, late, ahead).ToList();
        tis.AddRange(FaultyFiles.Of(plan, tis));
        return esr.OrderBy(file => file.Day).Concat(tis).OrderBy(file => file.Day);
    }

    /// <summary>An employer's file as it is sent.</summary>
    internal static EsrFile Esr(
        SampleEmployer employer, int day, DateOnly date, char kind, int sequence, IEnumerable<Action<FullEsrRows>> content,
        string status = "Done", FileFault? reason = null, int? goesOn = null, EnvelopeFault fault = EnvelopeFault.None,
            bool unpadded = false,
        IReadOnlyList<(SamplePosition Post, SamplePerson Person)>? hires = null)
    {
        var vpd = unpadded ? employer.Vpd.Text.TrimStart('0') : employer.Vpd.Text;
        var name = FormattableString.Invariant($"GO_{vpd}_DIT_GO{kind}_{date:yyyyMMdd}_{sequence:D8}.DAT");
        return new EsrFile
        {
            Day = day,
            Name = name,
            Envelope = new FaultyEnvelope(new(name, vpd, date, employer.InterfaceVersion), fault),
            Content = content,
            Status = status,
            Reason = reason,
            GoesOn = goesOn,
            Hires = hires ?? [],
        };
    }
}

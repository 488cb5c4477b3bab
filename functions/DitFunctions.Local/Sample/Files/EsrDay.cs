namespace DitFunctions.Local.Sample.Files;

/// <summary>The files that ESR sends on a business day: of each employer a full one on the first, then its changes.</summary>
internal static class EsrDay
{
    internal static async Task WriteAsync(RegionPlan region, int day, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        foreach (var employer in region.Employers)
        {
            var date = region.Calendar.Days[day];
            var name = FormattableString.Invariant(
                $"GO_{employer.Vpd}_DIT_GO{(day == 0 ? 'F' : 'C')}_{date:yyyyMMdd}_{employer.FirstSequence + day:D8}.DAT");
            var envelope = new Envelope(name, employer.Vpd.Text, date, employer.InterfaceVersion);
            var content = day == 0 ? EsrContent.Full(employer) : EsrContent.Routine(employer, day);
            EsrRows? rows = null;
            await RecordFile.WriteAsync(Path.Combine(folder, name), envelope, content,
                (records, write) => write(rows ??= new EsrRows(records, date)), stop);
        }
    }
}

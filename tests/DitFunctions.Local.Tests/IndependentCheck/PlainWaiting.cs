namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>A notification of a trainee whom nobody knew: it waits 13 weeks for the applicant.</summary>
/// <param name="Vpd">The employer.</param>
/// <param name="Note">The row.</param>
/// <param name="File">Its file.</param>
/// <param name="Since">The day on which it was taken.</param>
internal sealed record PlainWaiting(string Vpd, PlainNote Note, PlainFile File, int Since)
{
    private const int Days = 13 * 7;

    internal bool IsOver(int today) => today > Since + Days;

    /// <summary>Takes up what waits; of one kind for one person the newest counts.</summary>
    internal static void Add(List<PlainWaiting> waiting, PlainWaiting one)
    {
        var ofPost = waiting.Where(held => held.File.Body == one.File.Body && held.Vpd == one.Vpd && held.Note.Dpn == one.Note.Dpn)
            .Where(held => held.Note.Subject!.IsSameAs(one.Note.Subject!)).ToList();
        var most = ofPost.Select(held => held.Note.Subject!.SurenessOf(one.Note.Subject!)).DefaultIfEmpty().Max();
        var same = ofPost.FirstOrDefault(held =>
            held.Note.Type == one.Note.Type && held.Note.Subject!.SurenessOf(one.Note.Subject!) == most);
        if (same is not null && (same.File.Date, same.File.Number).CompareTo((one.File.Date, one.File.Number)) > 0) return;
        if (same is not null) waiting.Remove(same);
        waiting.Add(one);
    }

    /// <summary>Does to an applicant who has just come what waited, oldest first, and tells of it.</summary>
    /// <remarks>It is done to the one whom it most surely means, and of equals to the first.</remarks>
    internal static IEnumerable<PlainTold> Apply(List<PlainWaiting> waiting, PlainRecord record, IEnumerable<PlainRecord> come, string dpn,
        int today)
    {
        var ofPost = come.Where(other => other.Vpd == record.Vpd).ToList();
        var (body, who) = (record.By.Body, record.Shown);
        var mine = waiting.Where(held => held.File.Body == body && held.Vpd == record.Vpd && held.Note.Dpn == dpn)
            .Where(held => !held.IsOver(today) && held.Note.Subject!.SurenessOf(record.Person) > 0)
            .Where(held => ofPost.TrueForAll(other =>
                held.Note.Subject!.SurenessOf(other.Person) <= held.Note.Subject.SurenessOf(record.Person)))
            .OrderBy(held => held.File.Date).ThenBy(held => held.File.Number).ThenBy(held => held.Note.Ordinal).ToList();
        foreach (var held in mine)
        {
            waiting.Remove(held);
            var (hire, end) = (record.Hire, record.End);
            if (held.Note.Type == 4)
            {
                if ((held.Note.ChangedEnd ?? end) <= (held.Note.ChangedHire ?? hire)) continue;
                record.ChangeDates(held.Note.ChangedHire, held.Note.ChangedEnd, held.File, today);
                if (record.Hire != hire) yield return new(record.Vpd, "start-date-changed", [held.Note.Ordinal], who);
                if (record.End != end) yield return new(record.Vpd, "end-date-changed", [held.Note.Ordinal], who);
            }
            else
            {
                record.Leave(held.File);
                yield return new(record.Vpd, held.Note.Type == 2 ? "withdrawn" : "replaced", [held.Note.Ordinal], who);
            }
        }
    }
}

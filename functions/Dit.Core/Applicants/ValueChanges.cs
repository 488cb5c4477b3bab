using Dit.Core.Files.Layouts;

namespace Dit.Core.Applicants;

/// <summary>One value of a known applicant that an update changed (A042). Personal data: for notices only.</summary>
/// <param name="Column">The column's name in the layout.</param>
/// <param name="Old">What was held; empty when nothing.</param>
/// <param name="New">What is held now; empty when nothing.</param>
public sealed record ValueChange(string Column, string Old, string New);

/// <summary>What a row changes in the record that is held (A041, A042).</summary>
internal static class ValueChanges
{
    /// <summary>
    /// The compared columns (all but 1, 2 and 33 to 36) that differ. The projected hire date is compared as the date that
    /// counts, because a blank one means the effective date.
    /// </summary>
    internal static IReadOnlyList<ValueChange> Between(ApplicantRecord held, ApplicantRow row)
    {
        List<ValueChange>? changes = null;
        for (var i = 0; i < row.Values.Count; i++)
        {
            if (!ApplicantColumns.IsCompared(i)) continue;
            var isHire = i == ApplicantColumns.ProjectedHire;
            var before = isHire ? FileDate.Write(held.ProjectedHire) : held.Values.Span(i);
            var after = isHire ? FileDate.Write(row.ProjectedHire) : row.Values.Span(i);
            if (!before.SequenceEqual(after))
                (changes ??= []).Add(new ValueChange(TisLayouts.Applicant.Columns[i].Name, before.ToString(), after.ToString()));
        }

        return changes ?? [];
    }
}

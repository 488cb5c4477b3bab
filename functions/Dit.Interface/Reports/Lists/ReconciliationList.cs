using Dit.Interface.Answers;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Lists;

/// <summary>Each post of a body in TIS and in ESR, for the local office to see what does not match.</summary>
public static class ReconciliationList
{
    private static readonly SheetColumn[] _columns =
        [new("DPN", 28), new("In TIS", 9), new("In ESR of", 20), new("What it is", 60), new("Last applicant", 40, SheetGroup.Second),
            new("Next trainee", 28, SheetGroup.Second), new("Projected start", 13, SheetGroup.Second)];

    /// <summary>The list as a sheet.</summary>
    public static ReportSheet Of(BodyView body, DateOnly day)
    {
        var next = body.Picture.ToLookup(entry => entry.Dpn, StringComparer.Ordinal);
        return new(
            "Reconciliation",
            string.Create(CultureInfo.InvariantCulture,
                $"{body.Body.Name}: posts in TIS and in ESR on {day:dd/MM/yyyy} – {body.Posts.Count}"),
            _columns,
            body.Posts.Select(post => new SheetRow(
            [
                SheetCell.Of(post.Dpn), SheetCell.Of(post.IsInTis ? "yes" : "no"), SheetCell.Of(string.Join(", ", post.Employers)),
                    SheetCell.Of(post.Words, post.Words == "matched" ? SheetTone.Plain : SheetTone.Amber),
                SheetCell.Of(post.LastApplicant),
                    SheetCell.Of(string.Join("; ", next[post.Dpn].Select(entry => entry.Next?.DisplayName).OfType<string>())),
                        SheetCell.Of(next[post.Dpn].Select(entry => entry.NextStart).FirstOrDefault(start => start is not null)),
            ])))
        { FrozenColumns = 1 };
    }
}

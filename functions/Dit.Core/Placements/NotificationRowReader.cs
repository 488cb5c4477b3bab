using Dit.Core.Applicants;
using Dit.Core.Applicants.Rules;
using Dit.Core.Files;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Placements;

/// <summary>Takes a notification column by column and notes what does not hold.</summary>
internal sealed class NotificationRowReader
{
    private readonly NotificationRow _row;
    private readonly List<RowMessage> _findings = [];

    private NotificationRowReader(NotificationRow row) => _row = row;

    internal static NotificationRow Read(FileRecord record, int ordinal)
    {
        if (NotificationColumns.Layout.FaultOf(record) is { } words)
            return new NotificationRow(ordinal, record.Line, []) { SyntaxFindings = [NotificationRules.Shape.Says(words)] };
        var values = new string[record.Count];
        for (var i = 0; i < values.Length; i++) values[i] = record.Text(i);
        values[NotificationColumns.Dpn] = DeaneryPostNumber.Normalise(values[NotificationColumns.Dpn]);
        var reader = new NotificationRowReader(new NotificationRow(ordinal, record.Line, values));
        reader.TakeAll();
        return reader._row;
    }

    private void TakeAll()
    {
        TakeType();
        TakeDpn();
        TakeDates();
        _row.CurrentWte = TakeWte(NotificationColumns.CurrentWte);
        _row.NextWte = TakeWte(NotificationColumns.NextWte);
        _row.Current = TakeTrainee(NotificationColumns.CurrentLastName);
        _row.Next = TakeTrainee(NotificationColumns.NextLastName);
        _row.Withdrawn = TakeTrainee(NotificationColumns.WithdrawnLastName);
        _row.Replacement = TakeTrainee(NotificationColumns.ReplacementLastName);
        _row.IsVacant = TakeFlag(NotificationColumns.Vacant);
        _row.IsDeleted = TakeFlag(NotificationColumns.Delete);
        CheckWhole();
        _row.SyntaxFindings = [.. _findings.OrderBy(finding => finding.Severity == Severity.Error ? 0 : 1)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)];
    }

    private void TakeType()
    {
        var text = _row.Text(NotificationColumns.Type);
        if (text is ['0', var digit]) text = digit.ToString();
        if (text is [>= '1' and <= '5']) _row.Type = (NotificationType)(text[0] - '0');
        else _findings.Add(
            NotificationRules.Type.Says(text.Length == 0 ? "the notification type is missing: it must be 1 to 5"
                : "the notification type is not one of 1 to 5"));
    }

    private void TakeDpn()
    {
        if (_row.Dpn.Length == 0) _findings.Add(NotificationRules.Dpn.Says("the DPN is missing"));
        else if (DeaneryPostNumber.Read(_row.Dpn) is null)
            _findings.Add(
                NotificationRules.Dpn.Says("the DPN is not of the form BODY/SITE/SPECIALTY/GRADE/NNN[/SUFFIX] with at most 30 characters"));
    }

    private void TakeDates()
    {
        _row.CurrentEnd = TakeDate(NotificationColumns.CurrentEnd);
        _row.NextStart = TakeDate(NotificationColumns.NextStart);
        _row.ReplacementHire = TakeDate(NotificationColumns.ReplacementHire);
        _row.ChangedHire = TakeDate(NotificationColumns.ChangedHire);
        _row.ChangedEnd = TakeDate(NotificationColumns.ChangedEnd);
        if (_row.ChangedEnd <= _row.ChangedHire)
            _findings.Add(NotificationRules.Reversed.Says("the changed end date is not after the changed hire date"));
    }

    private DateOnly? TakeDate(int column)
    {
        var text = _row.Text(column);
        if (text.Length == 0) return null;
        if (FileDate.TryParse(text, out var date)) return FileDate.IsOpen(date) ? null : date;
        Refuse(NotificationRules.Date, column, "is not a date that exists");
        return null;
    }

    private decimal? TakeWte(int column)
    {
        var text = _row.Text(column);
        var wte = Wte.Read(text);
        if (wte is null && text.Length > 0)
            _findings.Add(NotificationRules.Wte.Says($"{Name(column)} is not a WTE from 0 to 1.2: left out"));
        return wte;
    }

    private bool? TakeFlag(int column)
    {
        var text = _row.Text(column);
        if (text.Length == 0) return null;
        if (bool.TryParse(text, out var flag)) return flag;
        Refuse(NotificationRules.Flag, column, "is neither true nor false");
        return null;
    }

    private Trainee? TakeTrainee(int column)
    {
        var (last, first, typed) = (Given(column), Given(column + 1), Given(column + 2));
        if (last.Length == 0 && first.Length == 0 && typed.Length == 0) return null;
        var gmc = GmcNumber.Read(typed)?.Digits;
        if (gmc is null && GmcNumber.IsProvided(typed))
            _findings.Add(NotificationRules.Gmc.Says($"{Name(column + 2)} is not 7 digits: taken as not provided"));
        return new Trainee(last, first, gmc);
    }

    private string Given(int column) => Placeholder.Stands(_row.Text(column)) ? "" : _row.Text(column);

    private void CheckWhole()
    {
        var type = _row.Type;
        if (type is NotificationType.Withdrawal or NotificationType.Replacement or NotificationType.DateChange
            && _row.Subject is not { Identity.IsIdentified: true })
            _findings.Add(NotificationRules.Who.Says("the trainee is not named: a GMC number or both names are needed"));
        if (type == NotificationType.Replacement && _row.Replacement is not { Identity.IsIdentified: true })
            _findings.Add(NotificationRules.Who.Says("the replacement is not named: a GMC number or both names are needed"));
        if (type == NotificationType.Rotation) CheckRotation();
        if (type == NotificationType.DateChange && _row.Text(NotificationColumns.ChangedHire).Length == 0
            && _row.Text(NotificationColumns.ChangedEnd).Length == 0)
            _findings.Add(
                NotificationRules.NothingSaid.Says("nothing to change: neither a changed hire date nor a changed end date is given"));
    }

    private void CheckRotation()
    {
        if (_row.Current is { Identity.IsIdentified: false } || _row.Next is { Identity.IsIdentified: false })
            _findings.Add(NotificationRules.Who.Says("a trainee is named by neither a GMC number nor both names"));
        if (_row.Current is null && _row.Next is null && _row.IsVacant is null && _row.IsDeleted != true)
            _findings.Add(
                NotificationRules.NothingSaid.Says(
                    "nothing to change: no current trainee, no next appointment, and nothing about a vacancy"));
    }

    private void Refuse(RowRule rule, int column, string words) => _findings.Add(NotificationColumns.Matters(column, _row.Type)
        ? rule.Says($"{Name(column)} {words}")
        : rule.Warns($"{Name(column)} {words}: left out"));

    private static string Name(int column) => NotificationColumns.Layout.Columns[column].Name;
}

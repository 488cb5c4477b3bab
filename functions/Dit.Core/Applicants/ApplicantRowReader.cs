using System.Buffers;
using Dit.Core.Applicants.Rules;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Applicants;

/// <summary>Takes a row of the right shape column by column into one text; no string for a single column.</summary>
internal ref struct ApplicantRowReader
{
    private static readonly Column[] _columns = [.. TisLayouts.Applicant.Columns];
    private readonly Span<char> _text;
    private readonly ushort[] _ends = new ushort[_columns.Length];
    private readonly ApplicantRow _row;
    private int _written;
    private bool _isGmc = true;
    private List<RowMessage>? _findings;

    private ApplicantRowReader(ApplicantRow row, Span<char> text)
    {
        _row = row;
        _text = text;
    }

    internal static ApplicantRow Read(FileRecord record, int ordinal)
    {
        // What is kept of a column is never longer than what stood there.
        var text = ArrayPool<char>.Shared.Rent(record.Raw.Length);
        var row = new ApplicantRow(ordinal, record.Line);
        new ApplicantRowReader(row, text).Fill(record);
        ArrayPool<char>.Shared.Return(text);
        return row;
    }

    private void Fill(FileRecord record)
    {
        Keep(0, TisLayouts.Applicant.Type);
        var hasSlipped = KeptRow.HasSlipped(record);
        for (var i = 1; i < _columns.Length; i++)
        {
            var isLeftOut = ApplicantColumns.IsSpecialCategory(i) || (hasSlipped && i >= SlippedColumns.First);
            Keep(i, isLeftOut ? "" : Take(i, record[i].Trim()));
        }

        if (hasSlipped) Add(SyntaxRules.BadValue.Warns(SlippedColumns.Finding));
        if (_ends[ApplicantColumns.ProjectedHire] == _ends[ApplicantColumns.ProjectedHire - 1]) _row.ProjectedHire = _row.EffectiveDate;
        if (_findings is not null) _row.SyntaxFindings = _findings;
        _row.Values = new(_text[.._written].ToString(), _ends);
    }

    private void Keep(int index, ReadOnlySpan<char> value)
    {
        value.CopyTo(_text[_written..]);
        _written += value.Length;
        _ends[index] = checked((ushort)_written);
    }

    private ReadOnlySpan<char> Take(int index, ReadOnlySpan<char> text)
    {
        var column = _columns[index];
        if (text.IsEmpty)
        {
            if (column.Mandatory) Add(SyntaxRules.EmptyColumn.Fails($"{column.Name} is empty: it must be filled"));
            return "";
        }

        if (column.MaxLength > 0 && text.Length > column.MaxLength)
            return Refuse(column, text, $"{column.Name} is longer than {column.MaxLength} characters");
        if (column.Kind == ColumnKind.Date) return TakeDate(index, text);
        if (column.Kind == ColumnKind.Id) return TakeId(index, text);
        if (index == ApplicantColumns.Gender) return text is "M" or "F" ? text : Refuse(column, text, $"{column.Name} is neither M nor F");
        if (index == ApplicantColumns.Dpn) return DeaneryPostNumber.Normalise(text);
        if (index == ApplicantColumns.NiNumber) return TakeNiNumber(text);
        if (index == ApplicantColumns.ProfessionalBody) return TakeProfessionalBody(text);
        return index == ApplicantColumns.RegistrationNumber ? TakeRegistrationNumber(text) : text;
    }

    private ReadOnlySpan<char> TakeDate(int index, ReadOnlySpan<char> text)
    {
        var column = _columns[index];
        if (!FileDate.TryParse(text, out var date) || (FileDate.IsOpen(date) && column.Mandatory))
            return Refuse(column, text, $"{column.Name} is not a date that exists");
        if (FileDate.IsOpen(date)) return "";
        if (index == ApplicantColumns.EffectiveDate) _row.EffectiveDate = date;
        else if (index == ApplicantColumns.DateOfBirth) _row.DateOfBirth = date;
        else if (index == ApplicantColumns.ProjectedHire) _row.ProjectedHire = date;
        else if (index == ApplicantColumns.ProjectedEnd) _row.ProjectedEnd = date;
        return text.Length == FileDate.Format.Length ? text : FileDate.Write(date);
    }

    private ReadOnlySpan<char> TakeId(int index, ReadOnlySpan<char> text)
    {
        var column = _columns[index];
        if (index == ApplicantColumns.PositionId)
        {
            if (!PositionId.TryParse(text, out var id)) return Refuse(column, text, $"{column.Name} is not an id");
            _row.PositionId = id;
        }
        else
        {
            if (!Digits.Only(text) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return Refuse(column, text, $"{column.Name} is not an id");
            _row.PositionNumber = number;
        }

        return Digits.AllZero(text) ? text[^1..] : text.TrimStart('0');
    }

    private readonly ReadOnlySpan<char> TakeNiNumber(ReadOnlySpan<char> typed)
    {
        if (Placeholder.Stands(typed)) return "";
        _row.NiNumber = NationalInsuranceNumber.Read(typed);
        _row.HasBadNiNumber = _row.NiNumber is null;
        return _row.NiNumber is null ? "" : typed;
    }

    private ReadOnlySpan<char> TakeProfessionalBody(ReadOnlySpan<char> typed)
    {
        if (Placeholder.Stands(typed)) return "";
        _isGmc = GmcNumber.IsRegisteredWith(typed);
        return typed;
    }

    // The body stands before the number.
    private readonly ReadOnlySpan<char> TakeRegistrationNumber(ReadOnlySpan<char> typed)
    {
        if (Placeholder.Stands(typed) || !GmcNumber.IsProvided(typed)) return "";
        if (!_isGmc) return typed;
        _row.GmcNumber = GmcNumber.Read(typed);
        _row.HasBadGmcNumber = _row.GmcNumber is null;
        return _row.GmcNumber is null ? "" : typed[^GmcNumber.Length..];
    }

    // What fails the row is kept as it came for the confirmation and the notice; what does not is left out.
    private ReadOnlySpan<char> Refuse(Column column, ReadOnlySpan<char> text, string words)
    {
        if (!SyntaxRules.FailsRow(column))
        {
            Add(SyntaxRules.BadValue.Warns($"{words}: left out"));
            return "";
        }

        Add(SyntaxRules.BadValue.Fails(words));
        if (column == _columns[ApplicantColumns.LastName] || column == _columns[ApplicantColumns.FirstName]) _row.HasBadName = true;
        return text[..Math.Min(text.Length, SyntaxRules.LongestEcho)];
    }

    private void Add(RowMessage finding) => (_findings ??= []).Add(finding);
}

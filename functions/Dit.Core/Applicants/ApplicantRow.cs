using Dit.Core.Applicants.Rules;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Identity;

namespace Dit.Core.Applicants;

/// <summary>
/// One row of an APP file, read by itself: its values, and what its syntax alone shows to be wrong (A001, A002). Keeps
/// nothing of the record it was read from. Personal data: never logged.
/// </summary>
public sealed class ApplicantRow
{
    private PersonIdentity? _person;

    internal ApplicantRow(int ordinal, int line) => (Ordinal, Line) = (ordinal, line);

    /// <summary>The row's place in its file; the first data row is 1.</summary>
    public int Ordinal { get; }

    /// <summary>The line on which it begins.</summary>
    public int Line { get; }

    /// <summary>True when it is not 41 columns beginning with APP: then A002 is its only finding and it has no values.</summary>
    public bool IsMalformed => Values.Count == 0;

    /// <summary>
    /// The 41 columns, trimmed: dates as yyyymmdd, ids without leading zeros, the DPN upper-case; what is left out, not
    /// provided or of a special category (columns 33 to 36) is empty. No column at all when the row is malformed.
    /// </summary>
    public ApplicantValues Values { get; internal set; } = ApplicantValues.None;

    /// <summary>The position's id; null when it does not parse.</summary>
    public PositionId? PositionId { get; internal set; }

    /// <summary>The position's number; null when it does not parse.</summary>
    public long? PositionNumber { get; internal set; }

    /// <summary>The DPN, trimmed and upper-case; empty when the row gives none.</summary>
    public string Dpn => DpnSpan.ToString();

    /// <summary>The effective date; null when it does not parse.</summary>
    public DateOnly? EffectiveDate { get; internal set; }

    /// <summary>The date of birth; null when it does not parse.</summary>
    public DateOnly? DateOfBirth { get; internal set; }

    /// <summary>The projected hire date that counts: a blank one means the effective date. Null when it does not parse.</summary>
    public DateOnly? ProjectedHire { get; internal set; }

    /// <summary>The projected end date; null when it is blank or does not parse.</summary>
    public DateOnly? ProjectedEnd { get; internal set; }

    /// <summary>The GMC number; null when none is provided.</summary>
    public GmcNumber? GmcNumber { get; internal set; }

    /// <summary>The NI number; null when none is provided.</summary>
    public NationalInsuranceNumber? NiNumber { get; internal set; }

    /// <summary>True when something stood for a NI number that is none (A030).</summary>
    public bool HasBadNiNumber { get; internal set; }

    /// <summary>True when something stood for a GMC number that is none (A031).</summary>
    public bool HasBadGmcNumber { get; internal set; }

    /// <summary>True when what stands for one of the names is none, being too long (A002).</summary>
    public bool HasBadName { get; internal set; }

    /// <summary>What the syntax shows to be wrong, in the order of the columns: A001 and A002.</summary>
    public IReadOnlyList<RowMessage> SyntaxFindings { get; internal set; } = [];

    /// <summary>True when date of birth and both names are given and fit; without them nobody can say who is someone else (A015).</summary>
    public bool SaysWho =>
        DateOfBirth is not null && !HasBadName
        && !Values.Span(ApplicantColumns.LastName).IsEmpty && !Values.Span(ApplicantColumns.FirstName).IsEmpty;

    /// <summary>The DPN as <see cref="Dpn"/> says, without making a string of it.</summary>
    internal ReadOnlySpan<char> DpnSpan => IsMalformed ? default : Values.Span(ApplicantColumns.Dpn);

    /// <summary>Who the row is about.</summary>
    public PersonIdentity Person => _person ??= IsMalformed ? new() : new()
    {
        GmcNumbers = GmcNumber is { } gmc ? [gmc] : [],
        NiNumber = NiNumber,
        DateOfBirth = DateOfBirth,
        Surname = PersonName.Read(Values.Span(ApplicantColumns.LastName)),
        FirstName = PersonName.Read(Values.Span(ApplicantColumns.FirstName)),
        PreviousSurnames = PersonName.Read(Values.Span(ApplicantColumns.PreviousLastName)) is { } previous ? [previous] : [],
    };

    /// <summary>Reads a row. The record may be loaded again afterwards.</summary>
    /// <param name="ordinal">Its place in the file, from 1.</param>
    public static ApplicantRow Read(FileRecord record, int ordinal) =>
        TisLayouts.Applicant.FaultOf(record) is { } words
            ? new ApplicantRow(ordinal, record.Line) { SyntaxFindings = [SyntaxRules.BadValue.Fails(words)] }
            : ApplicantRowReader.Read(record, ordinal);
}

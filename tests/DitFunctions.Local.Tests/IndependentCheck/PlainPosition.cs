using System.Globalization;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>A position on a day, the columns by their place in a POA row; DPN, body and flag of a PIA row win over them.</summary>
internal sealed class PlainPosition(string vpd, string[] row, string[]? detail)
{
    internal string Vpd => vpd;

    internal long Id { get; } = long.Parse(row[1], CultureInfo.InvariantCulture);

    internal string Number { get; } = row[4].Trim();

    internal bool IsActive { get; } = row[15].Trim().Equals("Active", StringComparison.OrdinalIgnoreCase);

    internal bool IsSingle { get; } = row[16].Trim().Equals("SINGLE", StringComparison.OrdinalIgnoreCase);

    internal string Dpn { get; } = (detail is null ? row[19] : detail[5]).Trim().ToUpperInvariant();

    internal string ManagingBody { get; } = (detail is null ? row[20] : detail[10]).Trim().ToUpperInvariant();

    /// <summary>One of two values or empty, whatever ESR wrote.</summary>
    internal string HostLead { get; } = (detail is not null ? detail[11] : row.Length > 24 ? row[24] : "").Trim().ToUpperInvariant() switch
    {
        "L" or "LEAD" or "LEAD EMPLOYER" => "Lead Employer",
        "H" or "HOST" or "HOST EMPLOYER" => "Host Employer",
        _ => "",
    };

    /// <summary>BODY/SITE/SPECIALTY/GRADE/NNN[/SUFFIX], at most 30 characters; the segments' inner form is not checked.</summary>
    internal bool HasUsableDpn => Dpn.Length <= 30 && Dpn.Split('/').Length is 5 or 6 && Dpn.Split('/').All(part => part.Trim().Length > 0);

    internal string Column(int index) => row[index].Trim();

    /// <summary>Active, and the day within the effective dates; first and last day belong.</summary>
    internal bool IsOpenOn(int day) =>
        IsActive && (PlainPeriods.Day(row[2]) ?? int.MinValue) <= day && day <= (PlainPeriods.Day(row[3]) ?? int.MaxValue);

    /// <summary>Live for the interface: findings keep some live positions out of the extract, but not out of the grid.</summary>
    internal bool IsLive(PlainReference reference, int today) => Dpn.Length > 0 && IsOpenOn(today) && reference.IsEmployerOn(vpd)
        && reference.BodyOf(ManagingBody, Dpn) is { } body && reference.IsBodyOn(body);

    /// <summary>The body whose extract has the position on a day; null when none has.</summary>
    internal string? SentTo(PlainReference reference, int today)
    {
        return HasUsableDpn && IsLive(reference, today) ? reference.BodyOf(ManagingBody, Dpn) : null;
    }
}

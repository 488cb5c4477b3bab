using System.Globalization;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>A position, its columns by their place in a POA row.</summary>
internal sealed class PlainPosition(string vpd, string[] row)
{
    internal string Vpd => vpd;

    internal long Id { get; } = long.Parse(row[1], CultureInfo.InvariantCulture);

    internal string Number { get; } = row[4].Trim();

    internal string Status { get; } = row[15].Trim();

    internal bool IsSingle { get; } = row[16].Trim() == "SINGLE";

    internal string Dpn { get; } = row[19].Trim().ToUpperInvariant();

    internal string ManagingBody { get; } = row[20].Trim().ToUpperInvariant();

    internal string HostLead { get; } = row.Length > 24 ? row[24].Trim() : "";

    /// <summary>BODY/SITE/SPECIALTY/GRADE/NNN[/SUFFIX], at most 30 characters; the segments' inner form is not checked.</summary>
    internal bool HasUsableDpn => Dpn.Length <= 30 && Dpn.Split('/').Length is 5 or 6 && Dpn.Split('/').All(part => part.Trim().Length > 0);

    internal string Column(int index) => row[index].Trim();

    /// <summary>Active, and the day within the effective dates; first and last day belong.</summary>
    internal bool IsOpenOn(int day) =>
        Status == "Active" && (PlainDay.Read(row[2]) ?? int.MinValue) <= day && day <= (PlainDay.Read(row[3]) ?? int.MaxValue);

    /// <summary>The body whose extract has the position on a day; null when none has.</summary>
    internal string? SentTo(PlainReference reference, int today)
    {
        var body = reference.BodyOf(ManagingBody, Dpn);
        var isSent = HasUsableDpn && IsOpenOn(today) && reference.IsEmployerOn(vpd) && body is not null && reference.IsBodyOn(body);
        return isSent ? body : null;
    }
}

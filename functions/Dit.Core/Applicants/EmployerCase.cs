using Dit.Core.People;
using Dit.Core.Positions;
using Dit.Core.Reference;

namespace Dit.Core.Applicants;

/// <summary>All that is needed to decide the rows of one APP file that concern one employer.</summary>
/// <param name="Vpd">The employer; null for the rows whose position nobody has.</param>
/// <param name="Today">The business date on which the file is processed; a replay keeps the file's own.</param>
/// <param name="Positions">The employer's positions; null when there is no employer.</param>
/// <param name="People">The employer's people; null when nobody is known.</param>
/// <param name="Held">All applicant records of the employer, in every state.</param>
/// <param name="Tally">How often each DPN stands in the file, from a first pass over all its rows.</param>
/// <param name="Attempt">A replay's id, else empty; part of what numbers are derived from.</param>
public sealed record EmployerCase(Vpd? Vpd, InterfaceFileName File, DateOnly Today, ReferenceData Reference, PositionBook? Positions,
    PeopleBook? People, IReadOnlyList<ApplicantRecord> Held, DpnTally Tally, string Attempt = "")
{
    /// <summary>The file's name. Made each time: a copy with another file must not keep the text of the first.</summary>
    internal string FileText => File.Canonical;

    /// <summary>What of the file numbers are derived from.</summary>
    internal string FileKey => string.Create(CultureInfo.InvariantCulture, $"{File.Stream}|{File.Date:yyyyMMdd}|{File.Sequence}");
}

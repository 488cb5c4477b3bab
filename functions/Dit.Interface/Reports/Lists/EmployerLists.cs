using Dit.Interface.Answers;
using Dit.Interface.Reports.Grids;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Lists;

/// <summary>The spreadsheets of an employer, by the name that their address bears.</summary>
public sealed class EmployerLists(DirectHireList directHire)
{
    private const string Grid = "rotation-grid";
    private const string DirectHire = "direct-hire";
    private const string Trac = "trac";
    private const string Establishment = "establishment";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> Names { get; } =
        new HashSet<string>(StringComparer.Ordinal) { Grid, DirectHire, Trac, Establishment };

    /// <summary>A list as sheets.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public async Task<IReadOnlyList<ReportSheet>> OfAsync(string name, EmployerView employer, CancellationToken stop) => name switch
    {
        Grid => RotationGrids.Sheets(employer.State, employer.Name, employer.Day),
        DirectHire => [await directHire.OfAsync(employer.Refused, employer.Name, employer.Day, stop)],
        Trac => [TracList.Of(employer)],
        _ => [EstablishmentList.Of(employer)],
    };
}

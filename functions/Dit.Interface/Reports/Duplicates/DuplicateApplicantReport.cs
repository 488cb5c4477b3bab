using Azure.Storage.Blobs;
using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Placements.Duplicates;
using Dit.Core.Positions;
using Dit.Core.Reference;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Duplicates;

/// <summary>
/// The duplicate-applicant report of an employer (A060, and the same person twice on a post), when there is something to report.
/// </summary>
public sealed class DuplicateApplicantReport(DitStorage storage)
{
    private readonly BlobContainerClient _reports = storage.Container(Containers.Reports);

    /// <summary>Writes an employer's report of a business date; of an earlier run of the day nothing is left when all is fixed.</summary>
    /// <param name="applicants">The employer's applicant records, in every state.</param>
    /// <param name="known">The reference data in force.</param>
    public async Task WriteAsync(
        PositionBook positions, PeopleBook people, IReadOnlyList<ApplicantRecord> applicants, ReferenceData known, DateOnly day,
            CancellationToken stop)
    {
        var blob =
            _reports.GetBlobClient(
                string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/{positions.Vpd}/duplicate-applicants.xlsx"));
        var found = DuplicatesOnPosition.Of(positions, people, applicants, known, day);
        if (found.Count == 0)
        {
            await blob.DeleteIfExistsAsync(cancellationToken: stop);
            return;
        }

        var employer = EmployerName.Of(known, positions.Vpd);
        using var bytes = new MemoryStream();
        WorkbookWriter.Write(bytes, employer, day, [DuplicatesSheet.Of(found, employer, day)]);
        bytes.Position = 0;
        await blob.PutAsync(bytes, stop);
    }
}

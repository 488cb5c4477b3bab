using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.People;

/// <summary>Reads ASA records that were checked (<see cref="Positions.EsrRowCheck"/>).</summary>
public static class AssignmentReader
{
    private static readonly RecordLayout _layout = GoLayouts.Assignment;

    /// <summary>A row's end of contract: ContractEndDate, else AssignmentEndDate; empty when neither is a date (rule A015).</summary>
    public static string ContractEndOf(FileRecord record)
    {
        var contract = record.Text(_layout["ContractEndDate"]);
        if (FileDate.Read(contract) is not null) return contract;
        var assignment = record.Text(_layout["AssignmentEndDate"]);
        return FileDate.Read(assignment) is not null ? assignment : "";
    }

    /// <summary>Reads one row.</summary>
    public static EsrAssignment Read(FileRecord record) => new()
    {
        AssignmentId = record.Text(_layout["AssignmentId"]),
        PersonId = record.Text(_layout["PersonId"]),
        Number = record.Text(_layout["AssignmentNumber"]),
        IsEmployee = IsEmployee(record[_layout["AssignmentType"]]),
        Position = PositionId.TryParse(record[_layout["PositionId"]], out var position) ? position : null,
        Start = FileDate.Read(record[_layout["EffectiveStart"]]),
        End = FileDate.Read(record[_layout["EffectiveEnd"]]),
        ContractEnd = FileDate.Read(ContractEndOf(record)),
        VacancyId = record.Text(_layout["VacancyId"]),
        Status = record.Text(_layout["UserAssignmentStatus"]),
        Fte = record.Text(_layout["Fte"]),
    };

    /// <summary>True for type E (employee), false for any other (A, applicant).</summary>
    public static bool IsEmployee(ReadOnlySpan<char> type) => type.Trim().Equals("E", StringComparison.OrdinalIgnoreCase);
}

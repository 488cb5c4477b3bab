using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dit.Core.Codes;

namespace Dit.Core.Applicants;

/// <summary>
/// Applicant numbers and assignment ids: derived from the row that makes the record, never random, so that doing it again
/// gives the same (command.md). Digits without a leading zero, because they stand bare in the confirmation.
/// </summary>
public static class ApplicantNumber
{
    private const ulong LowestApplicant = 100_000_000_000_000;
    private const ulong LowestAssignment = 100_000_000_000;

    /// <summary>The applicant number that a row makes: fifteen digits.</summary>
    public static string OfApplicant(EmployerCase employer, PositionId position, int ordinal) =>
        Derive("applicant", employer, position, ordinal, LowestApplicant);

    /// <summary>The id of the applicant assignment that a row makes on an existing employee: twelve digits.</summary>
    public static string OfAssignment(EmployerCase employer, PositionId position, int ordinal) =>
        Derive("assignment", employer, position, ordinal, LowestAssignment);

    private static string Derive(string salt, EmployerCase employer, PositionId position, int ordinal, ulong lowest)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{salt}|{employer.Vpd}|{position}|{employer.FileKey}|{ordinal}");
        if (employer.Attempt.Length > 0) source += "|" + employer.Attempt;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(source), hash);
        var number = lowest + (BinaryPrimitives.ReadUInt64BigEndian(hash) % (lowest * 9));
        return number.ToString(CultureInfo.InvariantCulture);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Dit.Core.Applicants;

/// <summary>
/// Applicant numbers and assignment ids of the records that a file's rows make: derived from the row, never random, so that doing it
/// again gives the same (command.md). Digits without a leading zero, because they stand bare in the confirmation.
/// </summary>
public sealed class ApplicantNumbers(EmployerCase employer)
{
    private const ulong LowestApplicant = 100_000_000_000_000;
    private const ulong LowestAssignment = 100_000_000_000;
    private const int MostBytes = 256;
    private readonly string _file = employer.FileKey;
    private readonly string _attempt = employer.Attempt.Length > 0 ? "|" + employer.Attempt : "";

    /// <summary>The applicant number that a row makes: fifteen digits.</summary>
    public string OfApplicant(PositionId position, int ordinal) => Derive("applicant", position, ordinal, LowestApplicant);

    /// <summary>The id of the applicant assignment that a row makes on an existing employee: twelve digits.</summary>
    public string OfAssignment(PositionId position, int ordinal) => Derive("assignment", position, ordinal, LowestAssignment);

    private string Derive(string salt, PositionId position, int ordinal, ulong lowest)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> source = stackalloc byte[MostBytes];
        var isWritten = Utf8.TryWrite(
            source, CultureInfo.InvariantCulture, $"{salt}|{employer.Vpd?.Text}|{position.Value}|{_file}|{ordinal}{_attempt}",
                out var length);
        if (!isWritten) throw new InvalidOperationException("What a number is derived from is longer than it can be.");
        SHA256.HashData(source[..length], hash);
        var number = lowest + (BinaryPrimitives.ReadUInt64BigEndian(hash) % (lowest * 9));
        return number.ToString(CultureInfo.InvariantCulture);
    }
}

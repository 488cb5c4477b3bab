using Azure;

namespace DitFunctions.Local.Commands;

/// <summary>What the doctor found out about one thing.</summary>
/// <param name="About">The thing.</param>
/// <param name="IsWell">It works.</param>
/// <param name="Said">What was found, in words, without keys and personal data.</param>
/// <param name="Fix">What to do, when it does not work.</param>
public sealed record DoctorFinding(string About, bool IsWell, string Said, string? Fix = null)
{
    /// <summary>One that needs nothing.</summary>
    public static DoctorFinding Well(string about, string said) => new(about, IsWell: true, said);

    /// <summary>One that needs fixing.</summary>
    public static DoctorFinding Ill(string about, string said, string fix) => new(about, IsWell: false, said, fix);

    /// <summary>Examines what nobody may have kept yet: where its table or container is missing, all is well.</summary>
    internal static async Task<DoctorFinding> OfAsync(string about, string none, Func<Task<DoctorFinding>> examine)
    {
        try
        {
            return await examine();
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return Well(about, none);
        }
    }
}

namespace Dit.Core.Applicants.Rules;

/// <summary>A003, A030, A031: the person's own data.</summary>
internal static class PersonRules
{
    internal const int YoungestAge = 16;
    internal const int OldestAge = 100;

    internal static readonly RowRule Age = RowRule.Fail(
        "A003",
        "the date of birth is in the future, or the age today is outside 16 to 100",
        static on => on.Row.DateOfBirth is not { } born ? null
            : born > on.Today ? "date of birth is in the future"
            : AgeOn(on.Today, born) is < YoungestAge or > OldestAge
                ? $"age is outside {YoungestAge} to {OldestAge}: check the date of birth"
            : null);

    internal static readonly RowRule NiNumber = RowRule.Warn(
        "A030",
        "the National Insurance number is not of the HMRC form; it is taken as not provided",
        static on => on.Row.HasBadNiNumber ? "National Insurance number is not of the right form: taken as not provided" : null);

    internal static readonly RowRule GmcNumber = RowRule.Warn(
        "A031",
        "the GMC number is not 7 digits; it is taken as not provided",
        static on => on.Row.HasBadGmcNumber ? "GMC number is not 7 digits: taken as not provided" : null);

    // Somebody born on 29 February comes of age on 1 March in other years.
    private static int AgeOn(DateOnly today, DateOnly born)
    {
        var hadBirthday = (today.Month, today.Day).CompareTo((born.Month, born.Day)) >= 0;
        return today.Year - born.Year - (hadBirthday ? 0 : 1);
    }
}

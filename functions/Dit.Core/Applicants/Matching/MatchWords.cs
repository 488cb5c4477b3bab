using Dit.Core.Identity;

namespace Dit.Core.Applicants.Matching;

/// <summary>Says in words, without any value, in which fields an applicant and a person in ESR agree and differ (M010).</summary>
internal static class MatchWords
{
    private static readonly (PersonFields Field, string Word)[] _words =
    [
        (PersonFields.GmcNumber, "GMC number"), (PersonFields.NiNumber, "NI number"), (PersonFields.DateOfBirth, "date of birth"),
        (PersonFields.Surname, "surname"), (PersonFields.FirstName, "first name"),
    ];

    /// <summary>What agrees, then what differs; of a name what helps to see that it may be the same.</summary>
    internal static string Of(Agreement agreement, PersonIdentity applicant, PersonIdentity person)
    {
        List<string> words = [Said(agreement.Agrees, "agrees", "agree")];
        var notes = Notes(agreement, applicant, person).ToList();
        var plain = notes.Aggregate(agreement.Differs, (differs, note) => differs & ~note.Fields);
        if (plain != PersonFields.None) words.Add(Said(plain, "differs", "differ"));
        words.AddRange(notes.Select(note => note.Words));
        return string.Join("; ", words);
    }

    private static IEnumerable<(PersonFields Fields, string Words)> Notes(
        Agreement agreement, PersonIdentity applicant, PersonIdentity person)
    {
        const PersonFields both = PersonFields.Surname | PersonFields.FirstName;
        if (agreement.Differs.HasFlag(both) && applicant.Surname == person.FirstName && applicant.FirstName == person.Surname)
        {
            yield return (both, "surname and first name are swapped");
            yield break;
        }

        if (agreement.Differs.HasFlag(PersonFields.Surname) && SurnameNote(applicant, person) is { } surname)
            yield return (PersonFields.Surname, surname);
        if (agreement.Differs.HasFlag(PersonFields.FirstName)
            && NameLikeness.DifferOnlyIn(applicant.FirstName!.Value, person.FirstName!.Value) is { } marks)
            yield return (PersonFields.FirstName, $"first name differs only in {marks}");
    }

    private static string? SurnameNote(PersonIdentity applicant, PersonIdentity person)
    {
        var (asSent, inEsr) = (applicant.Surname!.Value, person.Surname!.Value);
        if (NameLikeness.DifferOnlyIn(asSent, inEsr) is { } marks) return $"surname differs only in {marks}";
        if (person.PreviousSurnames.Contains(asSent)) return "surname is the previous one in ESR";
        return applicant.PreviousSurnames.Contains(inEsr) ? "surname in ESR is the previous one" : null;
    }

    private static string Said(PersonFields fields, string one, string several)
    {
        var named = _words.Where(word => fields.HasFlag(word.Field)).Select(word => word.Word).ToList();
        return $"{string.Join(", ", named)} {(named.Count == 1 ? one : several)}";
    }
}

using Dit.Core.Placements.Duplicates;

namespace Dit.Interface.Reports.Duplicates;

/// <summary>Duplicates in words, the same in the report and on the employer's page.</summary>
public static class DuplicateWords
{
    /// <summary>What sort of duplicate it is.</summary>
    public static string WhatItIs(DuplicateOnPosition duplicate)
    {
        if (duplicate.IsDuplicateApplicant) return "A060 duplicate applicant";
        if (!duplicate.Has(EntryKind.Employee)) return "Two applicants for one post";
        return duplicate.Has(EntryKind.TisApplicant) ? "Holder is an applicant too" : "Two assignments at one time";
    }

    /// <summary>What the employer is to do.</summary>
    public static string WhatToDo(DuplicateOnPosition duplicate)
    {
        if (duplicate.IsDuplicateApplicant)
            return "Keep one applicant, and close the other. Do not raise a vacancy for a doctor whom TIS sends.";
        if (!duplicate.Has(EntryKind.Employee)) return "Keep one applicant, and close the other.";
        return duplicate.Has(EntryKind.TisApplicant)
            ? "If the doctor stays in the post, extend the assignment and close the applicant; else correct the assignment's end date."
            : "Check whether this is one person: end the assignment that is wrong, or merge the person records.";
    }

    /// <summary>What somebody is on the post.</summary>
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Employee => "Assignment in ESR",
        EntryKind.EsrApplicant => "Applicant from a vacancy",
        _ => "Applicant from TIS",
    };
}

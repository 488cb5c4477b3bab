namespace Dit.Samples.Employers;

/// <summary>
/// What is the matter with an employer in the sample. Cases are planted at ordinary employers only, so that one fault does not hide
/// another.
/// </summary>
internal enum EmployerRole
{
    /// <summary>Nothing: its files come every day and in order.</summary>
    Ordinary,

    /// <summary>Switched off: its files are loaded, nothing is sent for it.</summary>
    Off,

    /// <summary>Its second file comes with a gap before it, which the third day fills.</summary>
    Gap,

    /// <summary>Its second file is a full one that was cut off (TooManyChanges).</summary>
    CutOff,

    /// <summary>Its second file counts its rows wrongly; the corrected one comes on the third day under the same name.</summary>
    Corrected,
}

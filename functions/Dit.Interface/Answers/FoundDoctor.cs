namespace Dit.Interface.Answers;

/// <summary>A doctor who was found, in a line. Personal data.</summary>
/// <param name="Path">What the page of the applicant record is found by; empty when there is no record.</param>
/// <param name="Name">The name.</param>
/// <param name="Gmc">The GMC number; empty when none is held.</param>
/// <param name="Born">The birth date.</param>
/// <param name="Vpd">The employer's VPD; empty when the position is not known.</param>
/// <param name="Dpn">The Deanery Post Number.</param>
/// <param name="Start">The projected hire date.</param>
/// <param name="IsOpen">True for an applicant who is open.</param>
/// <param name="Words">Where the doctor stands, or why there is no applicant.</param>
public sealed record FoundDoctor(string Path, string Name, string Gmc, DateOnly? Born, string Vpd, string Dpn, DateOnly? Start, bool IsOpen, string Words);

using Dit.Core.Applicants;

namespace Dit.Interface.Answers;

/// <summary>Somebody who is to start.</summary>
/// <param name="Record">The applicant record.</param>
/// <param name="Post">The post in words.</param>
/// <param name="Missing">What is missing before the hire, in words; empty when nothing is.</param>
public sealed record ArrivalView(ApplicantRecord Record, string Post, IReadOnlyList<string> Missing);

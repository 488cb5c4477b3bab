using Dit.Samples.Cases;
using Dit.Samples.Expectation;

namespace Dit.Samples.Lives;

/// <summary>The life of one applicant record as the sample's files tell it.</summary>
internal sealed class SampleLife(SampleRow row, DateOnly created)
{
    private readonly List<ExpectedStep> _steps = [];

    internal string Vpd => row.Position.Employer.Vpd.Text;

    internal long Position => row.Position.Id;

    internal string State { get; private set; } = "PreferredApplicant";

    internal DateOnly Hire { get; private set; } = row.Hire;

    /// <summary>True when more became of the record than that it was made and updated.</summary>
    internal bool IsEventful => _steps.Exists(step => step.What is not ("Created" or "Updated"));

    internal void Step(DateOnly on, string what, string cause, DateOnly? hire = null)
    {
        _steps.Add(new ExpectedStep(on, what, cause));
        Hire = hire ?? Hire;
        if (what is "Withdrawn" or "Replaced" or "Hired" or "Lapsed") State = what;
    }

    internal ExpectedLife ToExpected() => new(Vpd, Position, row.Person.Gmc, State, Hire, created, _steps);
}

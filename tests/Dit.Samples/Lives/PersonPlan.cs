using Dit.Samples.Expectation;
using Dit.Samples.Files;

namespace Dit.Samples.Lives;

/// <summary>
/// What the bodies are told about doctors in Full Records mode, noted as it is planted: all of them in the first file, then who
/// comes, who changes, and who leaves. Honorary records of a host are left out.
/// </summary>
internal sealed class PersonPlan(SamplePlan plan)
{
    private readonly List<(int Day, SampleEmployer Employer, long Person, string Type)> _changes = [];
    private readonly List<(int Day, SampleEmployer Employer, SampleStaff Staff, SamplePosition Post)> _hires = [];
    private readonly List<(int Day, SampleEmployer Employer, long Person, SamplePosition Post)> _ends = [];
    private readonly HashSet<(int Employer, long Person)> _calledAnew = [];
    private ILookup<string, PersonHistory>? _byBody;

    /// <summary>A row of the person changes on a day: PERS, ADD, PHN, ABS.</summary>
    internal void Change(int day, SampleEmployer employer, SampleStaff staff, string type) =>
        _changes.Add((day, employer, staff.PersonId, type));

    /// <summary>The person gets a number that is the same for all, so that the second time nothing changes.</summary>
    internal void CallAnew(int day, SampleEmployer employer, SampleStaff staff, string number)
    {
        if (staff.Person.Mobile != number && _calledAnew.Add((employer.Index, staff.PersonId))) Change(day, employer, staff, "PHN");
    }

    /// <summary>ESR shows the person on another post from a day on.</summary>
    internal void Hire(int day, SampleEmployer employer, SampleStaff staff, SamplePosition post) =>
        _hires.Add((day, employer, staff, post));

    /// <summary>ESR shows on a day that the person has left a post.</summary>
    internal void Leave(int day, SampleEmployer employer, SampleStaff staff, SamplePosition post) =>
        _ends.Add((day, employer, staff.PersonId, post));

    /// <summary>The person updates of a body's file of a day, in order. To be asked once all is planted.</summary>
    internal IReadOnlyList<ExpectedPerson> Of(int day, SampleBody body)
    {
        var isAgain = day > 0 && ReceiptPlan.IsFailed(plan, body, day - 1);
        return
        [
            .. (_byBody ??= Histories())[body.Code].Select(history => (History: history, Rows: history.On(day, isAgain)))
                .Where(told => told.Rows.Count > 0)
                .OrderBy(told => told.History.PositionOn(day, isAgain)).ThenBy(told => told.History.Person)
                    .ThenBy(told => told.History.Vpd, StringComparer.Ordinal)
                .Select(told => new ExpectedPerson(told.History.Person, told.Rows)),
        ];
    }

    private ILookup<string, PersonHistory> Histories()
    {
        var histories = new Dictionary<(int Employer, long Person, string Body), PersonHistory>();
        foreach (var employer in plan.Employers)
            foreach (var staff in employer.Staff)
                foreach (var held in staff.Assignments.Where(held => held.Type == "E")) Begin(histories, 0, employer, staff, held.Position);
        foreach (var (day, employer, staff, post) in _hires) Begin(histories, day, employer, staff, post);
        foreach (var (day, employer, person, post) in _ends)
            if (Find(histories, employer, person, post) is { } history) history.End(day, post);
        foreach (var (day, employer, person, type) in _changes)
            foreach (var history in histories.Where(known => known.Key.Employer == employer.Index && known.Key.Person == person)
                .Select(known => known.Value)) Note(history, day, type);
        return histories.ToLookup(known => known.Key.Body, known => known.Value, StringComparer.Ordinal);
    }

    private static void Note(PersonHistory history, int day, string type)
    {
        history.Change(day, type);
        if (type == "ABS") history.AbsentFrom ??= day;
    }

    private PersonHistory? Find(Dictionary<(int, long, string), PersonHistory> histories, SampleEmployer employer, long person,
        SamplePosition post) =>
        plan.Extracts.FirstSentTo(post) is { } body ? histories.GetValueOrDefault((employer.Index, person, body.Code)) : null;

    private void Begin(Dictionary<(int, long, string), PersonHistory> histories, int day, SampleEmployer employer, SampleStaff staff,
        SamplePosition post)
    {
        if (!employer.IsOn || !employer.IsFull || staff.IsHonorary || plan.Extracts.FirstSentTo(post) is not { } body) return;
        var key = (employer.Index, staff.PersonId, body.Code);
        if (!histories.TryGetValue(key, out var history)) histories[key] = history = new PersonHistory(employer, staff);
        history.Begin(day, post);
    }
}

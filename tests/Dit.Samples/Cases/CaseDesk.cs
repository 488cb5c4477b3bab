using Dit.Samples.Notifications;

namespace Dit.Samples.Cases;

/// <summary>
/// Where a case is planted: a body's file of a day, and an employer. Every case gets posts and people of its own, so that
/// no case touches another.
/// </summary>
internal sealed class CaseDesk(SamplePlan plan, SampleBody body, int day, int turn)
{
    private readonly IReadOnlyList<SampleEmployer> _ordinary = plan.OrdinaryOf(body);

    internal SamplePlan Plan => plan;

    internal SampleBody Body => body;

    internal int Day => day;

    internal DateOnly Today => plan.Calendar.Days[day];

    /// <summary>A hire date that is good on every day of the sample.</summary>
    internal DateOnly Hire { get; } = plan.Calendar.Rotations[turn % plan.Calendar.Rotations.Count];

    internal DateOnly End => Hire.AddDays(181);

    internal SampleEmployer Employer => _ordinary[turn % _ordinary.Count];

    /// <summary>An employer other than the first if the sample has one.</summary>
    internal SampleEmployer Second => _ordinary[(turn + 1) % _ordinary.Count];

    internal string Office => $"bodies/{body.Code}";

    internal SamplePerson Doctor() => plan.People.Next();

    /// <summary>A doctor whose NI number is known.</summary>
    internal SamplePerson DoctorWithNi()
    {
        var person = Doctor();
        return person.NiNumber.Length > 0 ? person : person with { NiNumber = plan.NewNiNumber() };
    }

    /// <summary>A live training post of the body with nothing the matter but the shape.</summary>
    internal SamplePosition Post(Func<SamplePosition, SamplePosition>? shape = null, SampleEmployer? at = null) =>
        plan.Place(Shaped(shape, at), body);

    /// <summary>A post that is not live or must not be sent.</summary>
    internal SamplePosition Unsent(Func<SamplePosition, SamplePosition> shape, SampleEmployer? at = null) =>
        plan.Place(Shaped(shape, at), null);

    /// <summary>A row of a new doctor for a post.</summary>
    internal SampleRow Row(SamplePosition post, params string[] rules) => Row(Doctor(), post, rules);

    /// <summary>A row of a doctor for a post.</summary>
    internal SampleRow Row(SamplePerson person, SamplePosition post, params string[] rules) =>
        new() { Person = person, Position = post, Hire = Hire, End = End, Rules = rules };

    /// <summary>Puts rows into the day's file, in this order.</summary>
    internal void Put(params ReadOnlySpan<SampleRow> rows) => plan.Applicants(body, day).Add(rows);

    /// <summary>Puts a row of a new doctor for a new post into the day's file.</summary>
    internal void Put(Action<ApplicantCells> shape, params string[] rules) => Put(Row(Post(), rules) with { Shape = shape });

    /// <summary>Puts a row into the file of a later day, if the sample lasts so long.</summary>
    internal void PutLater(int days, SampleRow row)
    {
        if (day + days < plan.Days) plan.Applicants(body, day + days).Add(row);
    }

    /// <summary>A notification about a post; its employer is told by notices of these kinds.</summary>
    internal SampleNotification Notification(string type, SamplePosition post, string[] rules, Action<NotificationCells>? shape,
        params string[] kinds) => new()
        {
            Type = type,
            Body = body.Code,
            Dpn = post.Dpn,
            Rules = rules,
            Shape = shape,
            Told = [.. kinds.Select(kind => (post.Employer.Vpd.Text, kind))],
        };

    /// <summary>Puts rows into the day's DNC, in this order.</summary>
    internal void Say(params ReadOnlySpan<SampleNotification> rows) => plan.Notifications.Changes(body, day).AddRange(rows);

    /// <summary>Puts rows into the DNC of a later day, if the sample lasts so long.</summary>
    internal void SayLater(int days, params ReadOnlySpan<SampleNotification> rows)
    {
        if (day + days < plan.Days) plan.Notifications.Changes(body, day + days).AddRange(rows);
    }

    /// <summary>Notes that a type 1 has put a next placement into the body's picture.</summary>
    /// <param name="row">The row.</param>
    /// <param name="stays">True when no later row changes the place.</param>
    /// <param name="days">After how many days a DNC takes it out again; null when none does.</param>
    internal void Picture(SampleNotification row, bool stays, int? days = null) =>
        plan.Notifications.Pictured(body).Add(new PicturedPlace(day, row, stays) { Until = day + days });

    /// <summary>Employs a doctor at the post's employer on a position that has nothing to do with training.</summary>
    internal SampleStaff EmployElsewhere(SamplePerson person, SampleEmployer employer) =>
        plan.Posts.Employ(person, plan.Place(plan.Posts.Other(employer), null));

    private SamplePosition Shaped(Func<SamplePosition, SamplePosition>? shape, SampleEmployer? at)
    {
        var post = plan.Posts.Training(at ?? Employer, body) with { Type = "NONE" };
        return shape is null ? post : shape(post);
    }
}

namespace Dit.Samples.Region;

/// <summary>A doctor who goes from one post to another at the next rotation.</summary>
/// <param name="Body">The body that sends the doctor.</param>
/// <param name="Person">The doctor.</param>
/// <param name="From">The post that the doctor holds.</param>
/// <param name="To">The next post.</param>
/// <param name="Holder">Who holds that one now.</param>
/// <param name="Day">The day on which the doctor is sent as an applicant.</param>
internal sealed record SampleMove(
    SampleBody Body, SamplePerson Person, SamplePosition From, SamplePosition To, SamplePerson Holder, int Day)
{
    /// <summary>True when the doctor's row comes once more on the next day.</summary>
    internal bool ComesAgain { get; init; }

    /// <summary>True when that row has something new to say.</summary>
    internal bool IsChanged { get; init; }

    /// <summary>The applicant rows: one, or one for the lead and one for the host.</summary>
    internal IEnumerable<ApplicantRow> Rows => new[] { To, To.Twin }.OfType<SamplePosition>().Select(Row);

    /// <summary>The row that comes on the next day.</summary>
    internal ApplicantRow Again => Row(To) with { Shape = IsChanged ? cells => cells["HomeTelephone"] = "0121 496 0123" : null };

    /// <summary>The notification of type 1: who is on the post and who comes next.</summary>
    internal NotificationRow Notification => Tell("1", cells =>
    {
        cells.Current(Holder, To.Rotation.AddDays(-1));
        cells.Next(Person, To.Rotation, Person.Serial % 6 == 0 ? "0.6" : "1");
    });

    /// <summary>Notifications that the doctor does not come, a pair: a type 1 without anybody, then a type 2.</summary>
    internal IEnumerable<NotificationRow> Withdrawal =>
        [Tell("1", cells => cells.Vacant()), Tell("2", cells => cells.Withdrawn(Person))];

    /// <summary>A notification of type 4: the doctor comes a week later.</summary>
    internal NotificationRow Delay => Tell("4", cells =>
    {
        cells.Next(Person, To.Rotation);
        cells.Changed(To.Rotation.AddDays(7), null);
    });

    private ApplicantRow Row(SamplePosition to) => new()
    {
        Person = Person,
        Position = to,
        Hire = to.Rotation,
        End = Person.Serial % 11 == 0 ? null : to.Rotation.AddDays(181),
    };

    private NotificationRow Tell(string type, Action<NotificationCells> shape) =>
        new() { Type = type, Body = Body.Code, Dpn = To.Dpn, Shape = shape };
}

using System.Text;
using Dit.Core.Files;
using Dit.Samples.Cases;

namespace Dit.Samples.Files;

/// <summary>
/// TIS files that must not be loaded, one of each fault, spread over bodies and days; beside them the body's good file stands.
/// </summary>
internal sealed class FaultyFiles
{
    private const int FirstNumber = 50;
    private readonly SamplePlan _plan;
    private int _turn;

    private FaultyFiles(SamplePlan plan) => _plan = plan;

    internal static IEnumerable<PlannedFile> Of(SamplePlan plan, IReadOnlyList<PlannedFile> good)
    {
        var faulty = new FaultyFiles(plan);
        return [.. faulty.NoText(), .. faulty.BadEnvelopes(), .. faulty.BadNames(), .. faulty.UsedNames(good)];
    }

    private IEnumerable<PlannedFile> NoText()
    {
        yield return Bytes(FileFault.Empty, []);
        yield return Bytes(FileFault.Empty, "  \r\n\r\n"u8.ToArray());
        yield return Bytes(FileFault.NoHeader,
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("\"HDR\",\"UTF-16\"\r\n\"TRL\",2\r\n")]);
    }

    private IEnumerable<PlannedFile> BadEnvelopes()
    {
        yield return Enveloped(EnvelopeFault.NoHeader, FileFault.NoHeader);
        yield return Enveloped(EnvelopeFault.NoTrailer, FileFault.NoTrailer);
        yield return Enveloped(EnvelopeFault.WrongCount, FileFault.RecordCount);
        yield return Enveloped(EnvelopeFault.OtherOwner, FileFault.HeaderMismatch);
    }

    private IEnumerable<PlannedFile> BadNames()
    {
        var (day, body, number) = Next();
        var date = _plan.Calendar.Days[day];
        yield return Named(day, FormattableString.Invariant($"DE_{body.Code}_APP_{date:yyyy-MM-dd}_{number}.DAT"), body.Code,
            FileFault.WrongFormat);
        (day, _, number) = Next();
        date = _plan.Calendar.Days[day];
        yield return Named(day, TisDay.Name("XYZ", "APP", date, number), "XYZ", FileFault.UnknownSender);
    }

    private IEnumerable<PlannedFile> UsedNames(IReadOnlyList<PlannedFile> good)
    {
        if (_plan.Days == 1) yield break;
        var apps = good.OfType<ApplicantFile>().Where(file => file.Day == 0).ToList();
        yield return new SameFile { Day = 1, Original = apps[0], Name = apps[0].Name, Status = "SeenAgain" };
        yield return Named(1, apps[1].Name, apps[1].Envelope.Owner, FileFault.NameReused);
    }

    private RawFile Bytes(FileFault fault, byte[] bytes)
    {
        var (day, body, number) = Next();
        var name = TisDay.Name(body.Code, "APP", _plan.Calendar.Days[day], number);
        return new RawFile { Day = day, Name = name, Bytes = bytes, Status = "Quarantined", Reason = fault };
    }

    private ApplicantFile Enveloped(EnvelopeFault fault, FileFault reason)
    {
        var (day, body, number) = Next();
        var name = TisDay.Name(body.Code, "APP", _plan.Calendar.Days[day], number);
        return Named(day, name, body.Code, reason, fault);
    }

    private ApplicantFile Named(int day, string name, string owner, FileFault reason, EnvelopeFault fault = EnvelopeFault.None) => new()
    {
        Day = day,
        Name = name,
        Envelope = new FaultyEnvelope(new(name, owner, _plan.Calendar.Days[day], "01"), fault),
        Rows = [Row(), Row()],
        Status = "Quarantined",
        Reason = reason,
    };

    // A row that would be good if the file were: what is loaded of it shows.
    private SampleRow Row()
    {
        var employer = _plan.Employers[0];
        var hire = _plan.Calendar.Rotations[0];
        return new SampleRow
        {
            Person = _plan.People.Next(),
            Position = employer.Vacant[^1],
            Hire = hire,
            End = hire.AddDays(100),
            Rules = ["S001"]
        };
    }

    private (int Day, SampleBody Body, int Number) Next()
    {
        var turn = _turn++;
        var day = turn % _plan.Days;
        return (day, _plan.Bodies[turn % _plan.Bodies.Count], TisDay.Number(day, FirstNumber + turn));
    }
}

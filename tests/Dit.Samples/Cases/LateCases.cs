using Dit.Core.Files;

namespace Dit.Samples.Cases;

/// <summary>
/// The rows of a file that comes a day late and is dated before what is held (A043); one of them is new. The file is in
/// Windows-1252, so its people have names which that can write.
/// </summary>
internal static class LateCases
{
    private const int Superseded = 6;

    internal static IReadOnlyList<SampleRow> Plant(SamplePlan plan, SampleBody body)
    {
        var desk = new CaseDesk(plan, body, 0, 1);
        var late = new List<SampleRow>();
        for (var i = 0; i < Superseded; i++)
        {
            var row = desk.Row(Writable(desk), desk.Post(), "S001");
            desk.Put(row);
            var older = row with { Rules = ["A043"] };
            late.Add(i % 2 == 0 ? older : older with { Shape = cells => cells["HomeTelephone"] = "0121 496 0999" });
        }

        late.Add(desk.Row(Writable(desk), desk.Post(), "S001"));
        return late;
    }

    private static SamplePerson Writable(CaseDesk desk)
    {
        while (true)
        {
            var person = desk.Doctor();
            var text = person.LastName + person.FirstName + person.MiddleNames;
            if (FileEncoding.Windows1252.GetString(FileEncoding.Windows1252.GetBytes(text)) == text && text.Any(c => c > 127))
                return person;
        }
    }
}

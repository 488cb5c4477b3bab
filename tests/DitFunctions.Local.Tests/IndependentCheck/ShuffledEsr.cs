using System.Text;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Stirs a full file of an employer: post types, status, dates, DPNs, bodies; who holds what until when; who shares names and numbers
/// with whom.
/// </summary>
internal static class ShuffledEsr
{
    private static readonly string[] _statuses = ["Frozen", "Eliminated", "Deleted", "Proposed", "Active"];

    /// <summary>Answers the file's people: name, birth, NI number and GMC number of each.</summary>
    internal static List<string[]> Stir(string file, Random chance, int today)
    {
        var text = PlainText.Read(file);
        var rows = PlainText.Tilde(text);
        var details = rows.Where(row => row[0] == "PIA" && row.Length == 57 && row[5].Length > 0).ToList();
        var training = details.Select(row => row[1]).ToHashSet(StringComparer.Ordinal);
        var posts = rows.Where(row => row[0] == "POA" && row.Length >= 24 && (row[19].Length > 0 || training.Contains(row[1]))).ToList();
        var people = rows.Where(row => row[0] == "PRA").ToList();
        foreach (var post in posts.Where(_ => chance.Next(4) == 0)) StirPost(post, posts, chance, today);
        foreach (var detail in details.Where(_ => chance.Next(10) == 0)) StirDetail(detail, details, chance);
        foreach (var person in people.Where(_ => chance.Next(12) == 0)) StirPerson(person, people[chance.Next(people.Count)], chance);
        foreach (var held in rows.Where(row => row[0] == "ASA" && row.Length >= 49 && chance.Next(5) == 0))
            StirAssignment(held, posts, chance, today);
        var registrations = rows.Where(row => row[0] == "ETA" && row.Length == 57).ToList();
        foreach (var registration in registrations.Where(_ => chance.Next(20) == 0))
            registration[6] = registrations[chance.Next(registrations.Count)][6];
        foreach (var registration in registrations.Where(_ => chance.Next(25) == 0)) registration[5] = "General Dental Council";
        foreach (var registration in registrations.Where(_ => chance.Next(25) == 0)) registration[1] = people[chance.Next(people.Count)][1];
        Disorder(rows, chance);
        File.WriteAllText(file, string.Concat(rows.Select(row => string.Join('~', row) + "\r\n")), new UTF8Encoding(false));
        var gmc = registrations.GroupBy(row => row[1]).ToDictionary(group => group.Key, group => group.First()[6].Trim());
        return [.. people.Select(row => new[] { row[6], row[7], row[13], row[14], gmc.GetValueOrDefault(row[1], ""), row[1] })];
    }

    // Now and then two rows change places: of which period the row comes first does not matter.
    private static void Disorder(List<string[]> rows, Random chance)
    {
        for (var i = 2; i < rows.Count - 1; i++)
            if (chance.Next(20) == 0 && rows[i][0] == rows[i - 1][0]) (rows[i], rows[i - 1]) = (rows[i - 1], rows[i]);
    }

    private static void StirDetail(string[] detail, List<string[]> details, Random chance)
    {
        var other = details[chance.Next(details.Count)];
        switch (chance.Next(6))
        {
            case 0: detail[5] = other[5]; break;
            case 1: detail[5] = OtherDpn(detail[5], chance); break;
            case 2: detail[10] = chance.Next(4) switch { 0 => "ZZZ", 1 => "wmd", 2 => "WMD", _ => "LDN" }; break;
            case 3: detail[11] = chance.Next(4) switch { 0 => "lead employer", 1 => "H", 2 => "both", _ => "" }; break;
            case 4: detail[1] = other[1]; break;
            default: detail[56] = "20200101 000000"; break;
        }
    }

    private static string OtherDpn(string dpn, Random chance) => chance.Next(3) switch
    {
        0 => "",
        1 => $" {dpn.ToLowerInvariant()} ",
        _ => dpn.Replace("/", "", StringComparison.Ordinal),
    };

    private static void StirPost(string[] post, List<string[]> posts, Random chance, int today)
    {
        var other = posts[chance.Next(posts.Count)];
        switch (chance.Next(12))
        {
            case 0 or 1 or 2 or 3: post[16] = "SINGLE"; break;
            case 4: post[15] = _statuses[chance.Next(_statuses.Length)]; break;
            case 5: post[3] = PlainDay.Write(today + chance.Next(-10, 95)); break;
            case 6: post[2] = PlainDay.Write(today + chance.Next(-3, 95)); break;
            case 7: (post[2], post[3]) = (other[2], post[3]); break;
            case 8: post[19] = chance.Next(2) == 0 ? other[19] : $" {post[19].ToLowerInvariant()} "; break;
            case 9: post[20] = chance.Next(3) switch { 0 => "ZZZ", 1 => "WMD", _ => "LDN" }; break;
            case 10: post[4] = other[4]; break;
            default: post[9] = "981"; break;
        }
    }

    private static void StirPerson(string[] person, string[] other, Random chance)
    {
        var column = chance.Next(5) switch { 0 => 6, 1 => 7, 2 => 13, 3 => 14, _ => 0 };
        foreach (var copied in column == 0 ? [6, 7, 13] : (int[])[column]) person[copied] = other[copied];
    }

    private static void StirAssignment(string[] held, List<string[]> posts, Random chance, int today)
    {
        var day = PlainDay.Write(today + chance.Next(-5, 100));
        switch (chance.Next(6))
        {
            case 0: held[40] = day; break;
            case 1: (held[40], held[48]) = ("", day); break;
            case 2: (held[40], held[48], held[4]) = ("", "", day); break;
            case 3: (held[40], held[48], held[4]) = ("", "", ""); break;
            case 4: held[28] = posts[chance.Next(posts.Count)][1]; break;
            default: (held[6], held[39], held[28]) = ("A", chance.Next(3) == 0 ? "" : "3000123", posts[chance.Next(posts.Count)][1]); break;
        }
    }
}

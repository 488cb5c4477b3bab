using Dit.Core.Codes;
using Dit.Core.Reference;

namespace Dit.Interface.Reference;

/// <summary>Reads the reference files together (command.md, Folder for process). Bad data are refused with line numbers.</summary>
public static class ReferenceReader
{
    /// <summary>The file that may be absent: employers for which sending is switched off. Without it all are sent to.</summary>
    public const string DeliveryName = "delivery.csv";

    /// <summary>The files of a set; all but <see cref="DeliveryName"/> must be there.</summary>
    public static IReadOnlyList<string> FileNames { get; } = ["employers.csv", "bodies.csv", "recipients.csv", "locum-codes.csv", DeliveryName];

    /// <summary>Reads a set.</summary>
    /// <param name="files">The text of each file by name; a file that is not there is a fault.</param>
    /// <param name="faults">What is wrong, each with file and line; empty when the set is good.</param>
    /// <returns>The set; null when there are faults.</returns>
    public static ReferenceData? Read(IReadOnlyDictionary<string, string> files, out IReadOnlyList<string> faults)
    {
        var found = new List<string>();
        var employers = ReadFile(files, found, "employers.csv", ["vpd", "ods_code", "name", "mode", "enabled"], ReadEmployer);
        var bodies = ReadFile(files, found, "bodies.csv", ["code", "name", "prefixes", "enabled"], ReadBody);
        var recipients = ReadFile(files, found, "recipients.csv", ["vpd", "name", "email", "role", "kinds"], ReadRecipient);
        var locumCodes = ReadFile(files, found, "locum-codes.csv", ["code"], ReadLocumCode);
        var delivery = files.ContainsKey(DeliveryName) ? ReadFile(files, found, DeliveryName, ["vpd", "enabled"], ReadDelivery) : [];
        NoteRepeats(found, DeliveryName, "VPD", delivery.Select(row => row!.Item1.Text));
        NoteRepeats(found, "employers.csv", "VPD", employers.Select(employer => employer.Vpd.Text));
        NoteRepeats(found, "bodies.csv", "prefix", bodies.SelectMany(body => body.Prefixes));
        NoteRepeats(found, "bodies.csv", "code or alias", bodies.SelectMany(body => body.FieldValues.Select(BodyNames.Normalise).Distinct()));
        faults = found;
        return found.Count == 0 ? new ReferenceData(employers, bodies, recipients, locumCodes, delivery.Where(row => !row!.Item2).Select(row => row!.Item1)) : null;
    }

    private static List<T> ReadFile<T>(
        IReadOnlyDictionary<string, string> files, List<string> faults, string name, string[] columns, Func<Func<string, string>, (T?, string?)> read)
    {
        if (!files.TryGetValue(name, out var text))
        {
            faults.Add($"{name} is missing");
            return [];
        }

        var file = new ReferenceFile(name, columns);
        var rows = file.Read(text, read);
        faults.AddRange(file.Faults);
        return rows;
    }

    private static (Employer?, string?) ReadEmployer(Func<string, string> field)
    {
        if (!Vpd.TryParse(field("vpd"), out var vpd)) return (null, "vpd is not a number of one to six digits");
        if (field("ods_code").Length is 0 or > 15) return (null, "ods_code is empty or over 15 characters");
        if (field("name").Length == 0) return (null, "name is empty");
        if (ReadMode(field("mode")) is not { } mode) return (null, "mode is neither full nor part");
        if (!bool.TryParse(field("enabled"), out var enabled)) return (null, "enabled is neither true nor false");
        return (new Employer(vpd, field("ods_code").ToUpperInvariant(), field("name"), mode, enabled), null);
    }

    private static UpdateMode? ReadMode(string text) => text.ToUpperInvariant() switch
    {
        "FULL" => UpdateMode.Full,
        "PART" => UpdateMode.Part,
        _ => null,
    };

    private static (Body?, string?) ReadBody(Func<string, string> field)
    {
        if (!DeaneryBody.TryParse(field("code"), out var code)) return (null, "code is not three letters");
        if (field("name").Length == 0) return (null, "name is empty");
        if (!bool.TryParse(field("enabled"), out var enabled)) return (null, "enabled is neither true nor false");
        var prefixes = field("prefixes").ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (prefixes.Any(prefix => prefix.Contains('/', StringComparison.Ordinal))) return (null, "a prefix holds a slash");
        var aliases = field("aliases").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (new Body(code, field("name"), prefixes, enabled) { Aliases = aliases }, null);
    }

    private static (Recipient?, string?) ReadRecipient(Func<string, string> field)
    {
        if (!Vpd.TryParse(field("vpd"), out var vpd)) return (null, "vpd is not a number of one to six digits");
        if (!field("email").Contains('@', StringComparison.Ordinal)) return (null, "email is no address");
        var kinds = field("kinds").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return kinds.Length == 0
            ? (null, "kinds is empty; write * for all")
            : (new Recipient(vpd, field("name"), field("email"), field("role"), kinds.ToHashSet(StringComparer.OrdinalIgnoreCase)), null);
    }

    private static (Tuple<Vpd, bool>?, string?) ReadDelivery(Func<string, string> field)
    {
        if (!Vpd.TryParse(field("vpd"), out var vpd)) return (null, "vpd is not a number of one to six digits");
        return bool.TryParse(field("enabled"), out var enabled) ? (Tuple.Create(vpd, enabled), null) : (null, "enabled is neither true nor false");
    }

    private static (string?, string?) ReadLocumCode(Func<string, string> field) =>
        field("code").Length == 0 ? (null, "code is empty") : (field("code"), null);

    private static void NoteRepeats(List<string> faults, string file, string what, IEnumerable<string> values) =>
        faults.AddRange(values.GroupBy(value => value, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => $"{file}: {what} {group.Key} stands {group.Count()} times"));
}

namespace Dit.Interface.Extracts;

/// <summary>
/// What a body's newest picture says of itself without being read: a day without changes needs no more. It stands in the blob's metadata.
/// </summary>
/// <param name="Name">The picture's blob.</param>
/// <param name="Mark">
/// Hash of the picture: equal ones have equal marks. Null in pictures of the version that noted nothing on them; those are read.
/// </param>
/// <param name="People">The blob of what the body was told about people; empty when it never was. Null as the mark.</param>
/// <param name="PeopleMark">Hash of that; empty when there is none. Null as the mark.</param>
public sealed record SentHead(string Name, string? Mark, string? People, string? PeopleMark)
{
    // Metadata are headers, which cannot be relied on to come back when they are empty.
    private const string None = "none";
    private const string MarkKey = "mark";
    private const string PeopleKey = "people";
    private const string PeopleMarkKey = "peoplemark";

    internal static SentHead Of(string name, IDictionary<string, string> metadata)
    {
        return new(name, Text(MarkKey), Text(PeopleKey), Text(PeopleMarkKey));

        string? Text(string key) => metadata.TryGetValue(key, out var text) ? text == None ? "" : text : null;
    }

    internal Dictionary<string, string> ToMetadata()
    {
        return new() { [MarkKey] = Text(Mark), [PeopleKey] = Text(People), [PeopleMarkKey] = Text(PeopleMark) };

        static string Text(string? value) => string.IsNullOrEmpty(value) ? None : value;
    }
}

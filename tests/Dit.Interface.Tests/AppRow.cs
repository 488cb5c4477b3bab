namespace Dit.Interface.Tests;

/// <summary>Rows of an APP file for the rig's one position.</summary>
internal static class AppRow
{
    internal static string Of(string gmc)
    {
        var fields = Enumerable.Repeat("", 41).ToArray();
        (fields[0], fields[1], fields[2], fields[3], fields[7]) = ("\"APP\"", "\"20260601\"", "\"Canary-Surname\"", "\"Robin\"",
            "\"19900101\"");
        (fields[8], fields[9], fields[15], fields[16]) = ("1000", "1001", "\"GMC\"", $"\"{gmc}\"");
        return string.Join(',', fields);
    }
}

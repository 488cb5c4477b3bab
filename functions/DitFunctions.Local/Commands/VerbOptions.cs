using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary>Options that several verbs take.</summary>
internal static class VerbOptions
{
    /// <summary>Where the operator's verbs and run keep their data unless told otherwise.</summary>
    public const string UsualData = ".dit";

    public static Option<string?> Storage() => new("--storage")
    {
        HelpName = "ACCOUNT",
        Description = "A storage account: its connection string, or its address, then with your Azure identity. Without it dit starts an "
            + "Azurite of its own.",
    };

    public static Option<string?> Reason() => new("--reason")
    {
        HelpName = "TEXT",
        Description = "Why; it is kept in the audit table with who and when. Name no doctor in it.",
    };

    public static Option<string?> UsualDataFolder() => new("--data")
    {
        HelpName = "DIR",
        Description = "The folder that keeps the data of dit's own Azurite.",
        DefaultValueFactory = _ => UsualData,
    };

    public static Option<string?> DataFolder() => new("--data")
    {
        HelpName = "DIR",
        Description = "A folder to keep the data of dit's own Azurite in; a later call goes on from there. Without it nothing is kept.",
    };

    /// <summary>A whole number; anything else is refused with a sentence.</summary>
    public static Option<int?> Number(string name, string description) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = found =>
        {
            if (int.TryParse(found.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return number;
            found.AddError($"{name} takes a whole number, not '{found.Tokens[0].Value}'.");
            return null;
        },
    };

    /// <summary>A port of this machine; anything else is refused with a sentence.</summary>
    /// <param name="description">What it is for.</param>
    /// <param name="room">How many ports that follow are needed too.</param>
    public static Option<int?> Port(string name, string description, int room = 0) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = found =>
        {
            var last = ushort.MaxValue - room;
            if (int.TryParse(found.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                && port > 0 && port <= last) return port;
            found.AddError($"{name} takes a port from 1 to {last}, not '{found.Tokens[0].Value}'.");
            return null;
        },
    };

    /// <summary>A date; anything else is refused with a sentence.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        HelpName = "YYYY-MM-DD",
        Description = description,
        CustomParser = found =>
        {
            if (DateOnly.TryParseExact(found.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var date)) return date;
            found.AddError($"{name} takes a date such as 2026-05-04, not '{found.Tokens[0].Value}'.");
            return null;
        },
    };
}

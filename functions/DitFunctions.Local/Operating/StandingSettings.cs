using Dit.Core.Files;
using Dit.Interface.Delivery;
using Dit.Interface.Hosting;
using DitFunctions.Local.Folders;

namespace DitFunctions.Local.Operating;

/// <summary>What <c>dit run</c> reads from its environment.</summary>
/// <param name="Notify">How emails go; null when they do not, and notices stay as text.</param>
/// <param name="Uploads">When a drop may be taken.</param>
/// <param name="FreeBytes">How many bytes must be free on the disk for drops to be taken.</param>
/// <param name="Desk">Where people open the desk, for the emails' links.</param>
internal sealed record StandingSettings(NotifySettings? Notify, UploadRules Uploads, long FreeBytes, DeskAddress Desk)
{
    /// <summary>Reads them.</summary>
    /// <param name="environment">Reads a setting by its name in the environment; null when it is not there.</param>
    /// <exception cref="WrongInputException">A setting is wrong; the sentences name each.</exception>
    internal static StandingSettings Read(Func<string, string?> environment) => Read(environment, settings =>
        new StandingSettings(Emails(settings), UploadSettings.Read(settings), DiskSpace.MarginOf(settings), DeskAddress.Read(settings)));

    /// <summary>Reads some of them: their names, and what follows from them, are those of the Azure host.</summary>
    /// <inheritdoc cref="Read(Func{string, string?})"/>
    internal static T Read<T>(Func<string, string?> environment, Func<Settings, T> read)
    {
        var settings = new Settings(key => environment(Settings.Shown(key)));
        var value = read(settings);
        return settings.Faults.Count == 0 ? value : throw new WrongInputException(string.Join(' ', settings.Faults));
    }

    // Somebody is there to read it: a command that could send nothing does not begin.
    private static NotifySettings? Emails(Settings settings)
    {
        var notify = NotifySettings.Read(settings);
        if (notify is { HasTemplate: false })
            settings.Fault(
                $"The setting {Settings.Shown(NotifySettings.TemplateName)} is missing; it says which template of GOV.UK Notify emails "
                    + "are made from.");
        return notify;
    }
}

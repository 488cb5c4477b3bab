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
    /// <summary>Reads them; notes every fault.</summary>
    internal static StandingSettings Read(Settings settings) =>
        new(Emails(settings), UploadSettings.Read(settings), DiskSpace.MarginOf(settings), DeskAddress.Read(settings));

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

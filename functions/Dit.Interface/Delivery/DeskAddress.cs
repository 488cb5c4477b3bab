using Dit.Interface.Hosting;
using Dit.Interface.Notices;

namespace Dit.Interface.Delivery;

/// <summary>Where people open the desk, so that an email can link to its notice's page.</summary>
/// <param name="Root">The address of the host that serves it; null when nobody said, and then an email names the notice's text
/// alone.</param>
public sealed record DeskAddress(Uri? Root)
{
    /// <summary>The setting: an address such as https://desk.example.org.</summary>
    public const string Key = "Dit:DeskAddress";

    /// <summary>Reads the setting.</summary>
    /// <param name="own">The host's own address, where the platform tells it; null else.</param>
    public static DeskAddress Read(Settings settings, Uri? own = null) => new(settings.FindAddress(Key) ?? own);

    /// <summary>The page of a notice; null when the desk's address is not known.</summary>
    public Uri? PageOf(NoticeRow notice) => Root is null ? null : new(Root, NoticePath.Of(notice));
}

using Dit.Interface.Hosting;

namespace Dit.Interface.Delivery;

/// <summary>How emails go by GOV.UK Notify.</summary>
/// <param name="ApiKey">The service's key, as Notify gives it; a secret.</param>
/// <param name="Template">The id of the template with <c>((subject))</c> and <c>((body))</c>; empty when it is missing.</param>
public sealed record NotifySettings(string ApiKey, string Template)
{
    /// <summary>The setting with the service's key.</summary>
    public const string KeyName = "Dit:NotifyKey";

    /// <summary>The setting with the template's id.</summary>
    public const string TemplateName = "Dit:NotifyTemplate";

    // A vault reference that the platform could not resolve stays as it was written.
    private const string UnresolvedStart = "@Microsoft.KeyVault(";

    // Notify's key ends with two ids of 36 characters, the service's and the secret, joined with a hyphen.
    private const int IdsLength = 73;

    /// <summary>Where the service is.</summary>
    public Uri Address { get; init; } = new("https://api.notifications.service.gov.uk/");

    /// <summary>How long one call may take.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a call is tried again.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>How many calls may fail one after another before all pause.</summary>
    public int BreaksAfter { get; init; } = 20;

    /// <summary>How long all pause then.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most calls in a minute: Notify's own limit.</summary>
    public int CallsPerMinute { get; init; } = 3000;

    /// <summary>Keys hold a secret: never written out.</summary>
    public override string ToString() => nameof(NotifySettings);

    /// <summary>
    /// False when no template is set: a fault of delivery alone. Emails then wait, and the operators get an alert; files are not held up.
    /// </summary>
    public bool HasTemplate => Template.Length > 0;

    /// <summary>Reads the settings; null when no key is set, and then no email goes.</summary>
    public static NotifySettings? Read(Settings settings)
    {
        if (settings.Find(KeyName) is not { } key || key.StartsWith(UnresolvedStart, StringComparison.OrdinalIgnoreCase)) return null;
        if (!IsKey(key)) settings.Fault($"The setting {Settings.Shown(KeyName)} is no key of GOV.UK Notify; it must end with two ids.");
        var template = settings.Find(TemplateName) ?? "";
        if (template.Length > 0 && !Guid.TryParse(template, out _))
            settings.Fault($"The setting {Settings.Shown(TemplateName)} is no id of a template.");
        return new(key, template);
    }

    private static bool IsKey(string key) =>
        key.Length > IdsLength && key[^IdsLength..] is var ids && Guid.TryParse(ids[..36], out _) && Guid.TryParse(ids[37..], out _);
}

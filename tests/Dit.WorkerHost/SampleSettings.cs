using System.Text.Json;

namespace Dit.WorkerHost;

/// <summary>The settings of <c>local.settings.sample.json</c>, as they stand in a worker's environment.</summary>
public static class SampleSettings
{
    /// <summary>All of them, on a storage of one's own.</summary>
    /// <param name="connectionString">What stands where the sample names the storage of a development machine.</param>
    public static Dictionary<string, string> On(string connectionString)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "local.settings.sample.json"));
        return JsonDocument.Parse(text).RootElement.GetProperty("Values").EnumerateObject().ToDictionary(
            value => value.Name,
            value => value.Value.GetString() is { } said && said != "UseDevelopmentStorage=true" ? said : connectionString);
    }
}

namespace Dit.Samples.Notifications;

/// <summary>What each body's notification files hold, noted as it is planted.</summary>
internal sealed class NotificationPlan
{
    private readonly Dictionary<(int Body, int Day), List<SampleNotification>> _changes = [];
    private readonly Dictionary<int, List<SampleNotification>> _bulk = [];
    private readonly Dictionary<int, List<PicturedPlace>> _pictured = [];

    /// <summary>The rows of a body's DNC of a day, in the order of the file.</summary>
    internal List<SampleNotification> Changes(SampleBody body, int day) => Of(_changes, (body.Index, day));

    /// <summary>The rows of a body's first DNF: every next placement that TIS knows of.</summary>
    internal List<SampleNotification> Bulk(SampleBody body) => Of(_bulk, body.Index);

    /// <summary>The rows of the first body's DNC that comes a day late and is older than what is held.</summary>
    internal List<SampleNotification> Late { get; } = [];

    /// <summary>The next placements that cases added to the body's picture.</summary>
    internal List<PicturedPlace> Pictured(SampleBody body) => Of(_pictured, body.Index);

    private static List<T> Of<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        return list;
    }
}

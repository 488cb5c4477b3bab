namespace Dit.Samples.Files;

/// <summary>Which extracts TIS does not acknowledge as it should (rules.md, The daily extract).</summary>
internal static class ReceiptPlan
{
    /// <summary>The first body's second extract fails as a whole and goes again with the third.</summary>
    internal static bool IsFailed(SamplePlan plan, SampleBody body, int day) => body.Index == 0 && day == 1 && plan.Days > 2;

    /// <summary>The second body's first extract is never acknowledged.</summary>
    internal static bool IsMissing(SamplePlan plan, SampleBody body, int day) => body.Index == 1 && day == 0 && plan.Days > 1;

    /// <summary>The first body's fourth extract is acknowledged two days later, when an alert has been raised.</summary>
    internal static bool IsLate(SamplePlan plan, SampleBody body, int day) => body.Index == 0 && day == 3 && plan.Days > 5;

    /// <summary>How many business days late it is.</summary>
    internal const int DaysLate = 2;
}

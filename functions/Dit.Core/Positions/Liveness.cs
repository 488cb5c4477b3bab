namespace Dit.Core.Positions;

/// <summary>Whether a position is live for the interface on a day: exactly one of these.</summary>
public abstract record Liveness
{
    private Liveness() { }

    /// <summary>It is live.</summary>
    public sealed record Live(DeaneryBody Body) : Liveness;

    /// <summary>It is not.</summary>
    /// <param name="Reason">The first reason.</param>
    /// <param name="Words">The reason as the end of a sentence about the position: "it ended on 3 May 2026".</param>
    public sealed record NotLive(NotLiveReason Reason, string Words) : Liveness
    {
        /// <summary>True when nothing but its body stands in the way.</summary>
        public bool IsForItsBody => Reason is NotLiveReason.BodyUnknown or NotLiveReason.BodyOff;
    }
}

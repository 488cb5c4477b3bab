namespace Dit.Core.Files.Lanes;

/// <summary>What a lane has to know of the world outside it.</summary>
/// <param name="IsPaused">True while an operator keeps its files from going to work.</param>
/// <param name="Ahead">Of a body: the employers whose files come before what TIS says of their posts.</param>
public sealed record LaneView(DateOnly Today, DateTimeOffset Now, bool IsPaused, IReadOnlyList<EmployerAhead> Ahead);

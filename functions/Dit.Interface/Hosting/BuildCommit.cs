using System.Reflection;

namespace Dit.Interface.Hosting;

/// <summary>
/// The commit that this build was made from, which the SDK writes behind the version. Health and the sign of life carry it, so that a
/// deployment can tell the package that it put there from the one before.
/// </summary>
public static class BuildCommit
{
    private const string Unknown = "unknown";

    /// <summary>The commit in full; <c>unknown</c> where the sources lay in no repository.</summary>
    public static string Text { get; } =
        Of(typeof(BuildCommit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    internal static string Of(string? version) => version?.Split('+') is [_, { Length: > 0 } commit] ? commit : Unknown;
}

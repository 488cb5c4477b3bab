namespace DitFunctions.Local.Tests.Cases;

/// <summary>The folder of specifications and small inputs that lies beside the repository: <c>../shared</c>.</summary>
internal static class SharedFolder
{
    /// <summary>The ten small inputs of the field.</summary>
    internal static string Cases => At("cases");

    /// <summary>The GO file of the field's public fixtures.</summary>
    internal static string Field => At("field");

    private static string At(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DitFunctions.sln"))) folder = folder.Parent!;
        var shared = Path.Combine(folder.Parent!.FullName, "shared", name);
        return Directory.Exists(shared) ? shared : throw new DirectoryNotFoundException($"{shared} is missing: the tests need the shared folder beside the repository.");
    }
}

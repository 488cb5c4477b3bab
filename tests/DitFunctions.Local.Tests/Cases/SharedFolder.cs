namespace DitFunctions.Local.Tests.Cases;

/// <summary>The folder of specifications and small inputs that lies beside the repository: <c>../shared</c>.</summary>
internal static class SharedFolder
{
    /// <summary>The ten small inputs of the field.</summary>
    internal static string Cases => At("cases");

    /// <summary>The GO file of the field's public fixtures.</summary>
    internal static string Field => At("field");

    /// <summary>The specification of files and rules.</summary>
    internal static string Reference => At("reference");

    /// <summary>The root of the repository.</summary>
    internal static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "DitFunctions.sln"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }

    private static string At(string name)
    {
        var shared = Path.Combine(Path.GetDirectoryName(Repository)!, "shared", name);
        return Directory.Exists(shared) ? shared
            : throw new DirectoryNotFoundException($"{shared} is missing: the tests need the shared folder beside the repository.");
    }
}

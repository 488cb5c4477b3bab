using System.Reflection;
using System.Text.RegularExpressions;
using Dit.Core.Codes;

namespace Dit.Interface.Tests.Consistency;

/// <summary>Arrows go one way: hosts, Dit.Desk, Dit.Interface, Dit.Core.</summary>
public sealed class DirectionTests
{
    [Fact]
    public void Core_References_NothingButTheFramework() =>
        Assert.All(References(typeof(BusinessDate).Assembly), name => Assert.StartsWith("System", name, StringComparison.Ordinal));

    [Fact]
    public void Interface_References_NoHostAndNoQueueTechnology() => Assert.DoesNotContain(
        References(typeof(InterfaceServices).Assembly),
        name => name is "dit" or "Azure.Storage.Queues" || name.StartsWith("DitFunctions", StringComparison.Ordinal)
            || name.StartsWith("Azure.Messaging", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Azure.Functions", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal));

    [Theory]
    [InlineData("DitFunctions")]
    [InlineData("DitFunctions.Local")]
    public void Host_References_NoOtherHost(string host)
    {
        var project = Repository.Read($"functions/{host}/{host}.csproj");
        Assert.Equal(["Dit.Core", "Dit.Desk", "Dit.Interface"],
            Regex.Matches(project, @"ProjectReference Include=""[^""]*/([\w.]+)\.csproj""").Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Desk_References_NoHost()
    {
        var project = Repository.Read("functions/Dit.Desk/Dit.Desk.csproj");
        Assert.Equal(["Dit.Core", "Dit.Interface"],
            Regex.Matches(project, @"ProjectReference Include=""[^""]*/([\w.]+)\.csproj""").Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Packages_OfTheAzureHost_HaveCentralVersions()
    {
        var central = Repository.Read("Directory.Packages.props");
        var packages =
            Regex.Matches(Repository.Read("functions/DitFunctions/DitFunctions.csproj"), @"PackageReference Include=""([^""]+)""")
                .Select(match => match.Groups[1].Value);
        Assert.All(packages, package => Assert.Contains($"PackageVersion Include=\"{package}\"", central, StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}

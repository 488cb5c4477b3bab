namespace Dit.Interface.Tests.Consistency;

/// <summary>functions/LICENCES.md lists every package that the product carries.</summary>
public sealed class LicencesTests
{
    [Theory]
    [InlineData("Dit.Core")]
    [InlineData("Dit.Interface")]
    [InlineData("DitFunctions")]
    [InlineData("DitFunctions.Local")]
    public void Licences_OfAProject_ListEveryPackageOfItsLockFile(string project)
    {
        var page = Repository.Read("functions/LICENCES.md");

        var packages = Repository.Json($"functions/{project}/packages.lock.json").GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project").Select(package => package.Name);

        Assert.All(packages, package => Assert.Contains($"| {package} |", page, StringComparison.Ordinal));
    }
}

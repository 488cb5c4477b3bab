using DitFunctions.Local.Commands;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Commands;

/// <summary>Calls the command as a person would, and keeps what it says.</summary>
public sealed class CommandRig : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public string Output => _output.ToString();

    /// <summary>The lines of the error output, without those of a first call, which may have to install Azurite or wait for it.</summary>
    public string[] Errors =>
        [.. _errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.Contains("nstalling Azurite", StringComparison.Ordinal))];

    /// <summary>A folder that holds a store in which nothing was kept yet.</summary>
    public static string NewStore()
    {
        var folder = Directory.CreateTempSubdirectory("dit-test-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "azurite"));
        return folder;
    }

    public Task<int> CallAsync(IHostWork host, TimeProvider clock, params string[] arguments)
    {
        var terminal = new Terminal(_output, _errors, Live: null);
        var command = DitCommand.Create(host, terminal, NullLoggerFactory.Instance, clock);
        return DitCommand.RunAsync(command, arguments, terminal, CancellationToken.None);
    }

    public Task<int> CallAsync(params string[] arguments) => CallAsync(new FakeHost(), TimeProvider.System, arguments);

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }
}

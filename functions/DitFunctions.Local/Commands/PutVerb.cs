using System.CommandLine;
using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Folders;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit put</c>: drops files as a partner would.</summary>
internal static class PutVerb
{
    public static Verb Create(Terminal terminal)
    {
        var files =
            new Argument<string[]>("FILE")
            {
                Arity = ArgumentArity.OneOrMore,
                Description = "The files to drop. Their names say whether they are ESR's or TIS's."
            };
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        var verb = new Verb(
            "put",
            "Drops files, as a partner would: whole, and under their own names.",
            "dit put GO_431_DIT_GOF_20260504_00000001.DAT",
            "dit put *.DAT --data /srv/dit")
        {
            files,
        };
        storage.AddTo(verb);
        verb.Does(terminal, async (parsed, stop) =>
        {
            var drops = parsed.GetRequiredValue(files).Select(path => (Path: path, Door: DoorOf(path))).ToList();
            var choice = storage.Read(parsed);
            if (choice.Storage is not null) await PutIntoAsync(choice, drops, stop);
            else await PutIntoFoldersAsync(choice.Data!, drops, stop);
            foreach (var (path, door) in drops) terminal.Output.WriteLine($"{Path.GetFileName(path)} lies in {door}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task PutIntoAsync(StorageChoice choice, IReadOnlyList<(string Path, string Door)> drops, CancellationToken stop)
    {
        await using var session = await StorageSession.OpenAsync(choice, progress: null, stop);
        foreach (var (path, door) in drops)
        {
            await using var content = File.OpenRead(path);
            await session.Storage.Container(door).GetBlobClient(Path.GetFileName(path)).PutAsync(content, stop);
        }
    }

    private static async Task PutIntoFoldersAsync(string data, IReadOnlyList<(string Path, string Door)> drops, CancellationToken stop)
    {
        if (!DataFolder.HoldsStore(data))
            throw new WrongInputException(
                $"The folder {data} holds no store of dit: start 'dit run' first, or name its folder with --data.");
        var folders = new RunFolders(data);
        folders.Create();
        foreach (var (path, door) in drops)
        {
            await using var content = File.OpenRead(path);
            // It is whole, and a host that starts later need not wait to see that either.
            await DurableFile.WriteAsync(Path.Combine(folders.Of(door), Path.GetFileName(path)), file => content.CopyToAsync(file, stop),
                DateTime.UtcNow - new UploadRules().Settle);
        }
    }

    private static string DoorOf(string path)
    {
        if (!File.Exists(path)) throw new WrongInputException($"There is no file {path}.");
        return InterfaceFileName.Read(Path.GetFileName(path)) is { } name && InboundKind.Of(name.Kind) is { } kind
            ? kind.Door
            : throw new WrongInputException(
                $"{Path.GetFileName(path)} is not a name of the interface that is taken here, such as DE_WMD_APP_20260505_00003754.DAT.");
    }
}

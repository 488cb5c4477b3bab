using Dit.Core.Codes;
using Dit.Core.Reference;
using Dit.Interface.Storage;

namespace Dit.Interface.Intake;

/// <summary>Which files are taken at which inbound container (interface-files.md, section 1).</summary>
internal static class Doors
{
    /// <summary>Says in words why this container does not take this name; null when it does.</summary>
    internal static string? Takes(string door, InterfaceFileName? name) => name switch
    {
        null => "the name does not fit DE_<body>_<type>_<yyyymmdd>_<sequence>.DAT or GO_<vpd>_<subtype>_GO<F|C>_<yyyymmdd>_<sequence>.DAT",
        { Kind: FileKind.GoFull or FileKind.GoChanges } when door == Containers.EsrInbound => null,
        { Kind: FileKind.App or FileKind.Dnc or FileKind.Dnf or FileKind.Rtc } when door == Containers.TisInbound => null,
        _ => $"a file of type {name.TypeCode} is not taken in {door}",
    };

    /// <summary>How the names begin that are taken at this container, a sender and a type each.</summary>
    internal static IEnumerable<string> Prefixes(string door, ReferenceData known) => door == Containers.EsrInbound
        ? known.Employers.Keys.Select(vpd => $"GO_{vpd.Text}_")
        : known.Bodies.Keys.SelectMany(body => new[] { FileKind.App, FileKind.Dnc, FileKind.Dnf, FileKind.Rtc }.Select(kind => $"DE_{body}_{kind.ToString().ToUpperInvariant()}_"));
}

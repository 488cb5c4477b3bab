namespace Dit.Core.Files;

/// <summary>The two syntaxes of the interface (interface-files.md, section 3).</summary>
public enum FileSyntax
{
    /// <summary>TIS's side: comma separated, text in double quotes, a quote inside doubled, a line break inside quotes is data.</summary>
    De,
    /// <summary>ESR's side: <c>~</c> separated, never quoted, one line a record.</summary>
    Go,
}

namespace DitFunctions.Local;

/// <summary>
/// The work cannot be done here and now; doing it again later is safe. The message is one sentence for the person at the
/// keyboard, without personal data (command.md: exit code 1).
/// </summary>
public sealed class CannotProceedException(string sentence, Exception? cause = null) : Exception(sentence, cause);

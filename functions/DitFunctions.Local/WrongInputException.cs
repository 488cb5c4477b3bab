namespace DitFunctions.Local;

/// <summary>
/// What the person at the keyboard named cannot be used: a wrong option, a folder that cannot be read. The message is one
/// sentence (command.md: exit code 2).
/// </summary>
public sealed class WrongInputException(string sentence, Exception? cause = null) : Exception(sentence, cause);

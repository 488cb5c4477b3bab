namespace Dit.Interface.Notices;

/// <summary>A notice whose e-mails are to be looked at again.</summary>
/// <param name="Folder">The folder of its address.</param>
/// <param name="Notice">Its id.</param>
/// <param name="Attempt">Tells this sending from earlier ones.</param>
/// <param name="Row">The row that says so.</param>
public sealed record DueNotice(string Folder, string Notice, string Attempt, string Row);

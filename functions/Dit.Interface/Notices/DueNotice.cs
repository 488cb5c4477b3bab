namespace Dit.Interface.Notices;

/// <summary>A notice whose emails are not all claimed yet.</summary>
/// <param name="Folder">The folder of its address.</param>
/// <param name="Notice">Its id.</param>
/// <param name="Version">The version of the mark that says so.</param>
internal sealed record DueNotice(string Folder, string Notice, ETag Version);

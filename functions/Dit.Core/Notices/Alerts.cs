using Dit.Core.Files;

namespace Dit.Core.Notices;

/// <summary>
/// Alerts to the operators of the interface: one for each event, naming the file (rules.md, Notifications). A file name
/// outside the grammar stands in the text only, since it may hold anything.
/// </summary>
public static class Alerts
{
    /// <summary>A file went to quarantine; nothing of it is loaded.</summary>
    /// <param name="file">The name as it came.</param>
    /// <param name="detail">The fault's detail in words, may be empty.</param>
    /// <param name="hash">The content's hash: another bad content under the same name is another event.</param>
    public static Notice Quarantined(string file, FileFault fault, string detail, string hash = "", string order = "") => Alert(
        AlertEvent.FileQuarantined,
        QuarantinedId(file, fault, hash),
        $"Quarantined: {NameForSubject(file)} ({fault})",
        $"The file {file} went to quarantine ({fault}). {FaultWords.WhatHappened(fault)} Nothing of it is loaded.{Detail(detail)}",
        $"{FaultWords.WhatToDo(fault)} {FaultWords.AfterQuarantine(fault)}",
        order);

    /// <summary>A file is held: nothing of it is loaded yet.</summary>
    /// <param name="file">The name as it came.</param>
    /// <param name="fault">Why it is held: <see cref="FileFault.WrongSequence"/>, <see cref="FileFault.TooManyChanges"/> or
    /// <see cref="FileFault.DatedAhead"/>.</param>
    /// <param name="detail">The detail in words, may be empty.</param>
    /// <param name="hash">The content's hash: another content under the same name is another event.</param>
    public static Notice Held(string file, FileFault fault, string detail, string hash = "", string order = "") => Alert(
        AlertEvent.FileHeld,
        HeldId(file, fault, hash),
        $"Held: {NameForSubject(file)} ({fault})",
        $"The file {file} is held ({fault}). {FaultWords.WhyHeld(fault)} Nothing of it is loaded yet, and "
        + $"{FaultWords.WhoWaits(file)}{Detail(detail)}",
        $"{FaultWords.HowToRelease(fault)} To load it as it is: dit release {file}",
        order);

    /// <summary>The id of the alert about a file in quarantine.</summary>
    public static string QuarantinedId(string file, FileFault fault, string hash) => FileEvent(file, "quarantined", fault, hash);

    /// <summary>The id of the alert about a held file.</summary>
    public static string HeldId(string file, FileFault fault, string hash) => FileEvent(file, "held", fault, hash);

    /// <summary>A DPN stands over 40 times in an applicant file for one employer; those rows failed (A050).</summary>
    /// <param name="vpd">The employer; null when the rows' positions are not known.</param>
    /// <param name="rows">How many rows carry it.</param>
    public static Notice TooManyRowsForDpn(InterfaceFileName file, Vpd? vpd, string dpn, int rows, string order = "") => Alert(
        AlertEvent.TooManyRows,
        $"{NoticeId.Stem(file)}-{vpd?.Text ?? "no-vpd"}-{NoticeId.OfDpn(dpn)}-too-many-rows",
        $"More than 40 rows for one DPN: {file.Canonical}",
        $"The file {file.Canonical} has {rows.ToString(CultureInfo.InvariantCulture)} rows for the DPN {dpn} at "
        + $"{(vpd is { } employer ? $"VPD {employer}" : "an employer that is not known")}; the most for one DPN and employer is 40. "
        + "All of these rows were rejected (A050). Every other row of the file was loaded as usual.",
        $"Ask {file.Body} why TIS sent so many people for one post. When TIS is corrected, a later file brings the people in. "
        + "The employer must hire directly (Direct Hire) everybody who starts before then.",
        order);

    /// <summary>A GO file loaded, but ESR has probably changed a layout: too many of its rows could not be read.</summary>
    /// <param name="lost">Which rows, in words (<see cref="Positions.Loads.LayoutTally"/>).</param>
    public static Notice LayoutChanged(InterfaceFileName file, string lost, string order = "") => Alert(
        AlertEvent.LayoutChanged,
        $"{NoticeId.Stem(file)}-layout-changed",
        $"Many rows could not be read: {file.Canonical}",
        $"The file {file.Canonical} is loaded, but these of its rows are not: {lost}. "
        + "ESR has probably changed the layout of a record. What was held of those records stays.",
        $"Look at the rows in rejects/{file.Canonical}. If a layout has changed, change its columns in GoLayouts.cs. "
        + "If the rows are bad, ask the employer's ESR team for a full file.",
        order);

    /// <summary>A drop whose name cannot be used: it leads out of its container, or holds control characters. It is not touched.</summary>
    public static Notice LeadsElsewhere(string door, string name, string order = "") => Alert(
        AlertEvent.LeadsElsewhere,
        $"{NoticeId.Digest(name)}-leads-elsewhere",
        $"A drop that cannot be taken lies in {door}",
        $"A file lies in {door} whose name has a part of dots alone ('.' or '..'), which leads to another place, or holds control "
            + "characters. It is neither read nor moved.",
        $"Remove it from {door} with a storage tool, and ask who dropped it to send it again under a name of the interface.",
        order);

    /// <summary>An upload stays empty or unfinished; one alert for each.</summary>
    /// <param name="door">The container or folder.</param>
    /// <param name="written">The business date on which it was last written.</param>
    public static Notice UploadUnfinished(string door, string name, DateOnly written, string order = "") => Alert(
        AlertEvent.UploadUnfinished,
        $"{written:O}-{NoticeId.Digest($"{door}/{name}")}-upload-unfinished",
        $"An upload has not ended: {door}",
        $"The file {name} in {door} is empty, or its name says that it is still being written. Nobody has written it for hours. It is "
            + "not touched.",
        "Ask who sends it to send it again. Then remove what is left of the first try.",
        order);

    /// <summary>A drop waits for a scan for malware that gives no answer; one alert for each drop.</summary>
    /// <param name="written">The business date on which it was last written.</param>
    public static Notice NotScanned(string door, string name, DateOnly written, string order = "") => Alert(
        AlertEvent.NotScanned,
        $"{written:O}-{NoticeId.Digest($"{door}/{name}")}-not-scanned",
        $"A file is not scanned: {door}",
        $"The file {name} in {door} is complete, but the malware scan has not said that it is clean. The interface does not take it.",
        "Find out in Microsoft Defender for Cloud why the scan failed. Then ask the sender to send the file again. A new upload is "
            + "scanned again.",
        order);

    /// <summary>A container holds a name that storage cannot list; one alert for each day.</summary>
    public static Notice CannotBeListed(string door, DateOnly today, string order = "") => Alert(
        AlertEvent.CannotBeListed,
        $"{today:O}-{NoticeId.OfName(door)}-cannot-be-listed",
        $"A name that cannot be listed lies in {door}",
        $"Storage cannot list {door}: a name in it holds control characters. Files with names of the interface are looked for by sender "
            + "and are still taken; a file with any other name is not seen.",
        $"Remove the file from {door} with a storage tool, and ask who dropped it to send it again under a name of the interface.",
        order);

    /// <summary>Reference data was refused; the last good set stays in force, if there is one.</summary>
    /// <param name="file">The file in <c>config</c>.</param>
    /// <param name="lines">What is wrong, each with its line number. The same words on the same day are the same event.</param>
    /// <param name="hasSet">True when a good set is in force.</param>
    public static Notice BadReferenceData(string file, DateOnly today, IReadOnlyList<string> lines, bool hasSet, string order = "")
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        var said = NoticeId.Digest(string.Join('\n', lines));
        return Alert(
            AlertEvent.ReferenceRefused,
            $"{today:O}-{NoticeId.OfName(name)}-refused-{said}",
            $"Reference data refused: {name}",
            [$"The reference data in {file} was refused on {Plain.Date(today)}. "
                + $"{(hasSet ? "The last good set stays in force." : "No set is in force yet: no file is processed.")}", .. lines],
            $"Correct the lines named above and upload {name} again to the config container. To check it first: dit config check FOLDER",
            order);
    }

    /// <summary>A work message was given up after all its tries; one alert for each queue and run.</summary>
    /// <param name="run">The run it belonged to.</param>
    public static Notice DeadLetter(string queue, string run, string order = "") => Alert(
        AlertEvent.DeadLetter,
        $"{run}-{queue}-dead-letter",
        $"Work given up: queue {queue}, run {run}",
        $"A message of the queue {queue} was given up after all its tries. It belongs to {run}, which cannot be finished until it is done.",
        $"Look for the cause in the log of run {run}. Once it is fixed: dit dead-letters --put-back --queue {queue}. "
        + "Doing a step again changes nothing that is already done.",
        order);

    /// <summary>A message that nobody can read was given up; one alert a day and queue.</summary>
    /// <param name="run">What stands for its run: no work is named in it.</param>
    public static Notice UnreadableMessage(string queue, string run, string order = "") => Alert(
        AlertEvent.DeadLetter,
        $"{run}-{queue}-dead-letter",
        $"Unreadable message: queue {queue}",
        $"A message of the queue {queue} could not be read and was given up. It names no work. Whatever it was for is started again "
        + "within a quarter of an hour, so nothing is lost.",
        "You need not put it back. If more of them come, tell the developers: another program may write to the queue.",
        order);

    /// <summary>An email could not be delivered, and trying again would not help; one alert for each notice.</summary>
    /// <param name="cause">The cause in words without personal data.</param>
    public static Notice NotDelivered(string notice, string folder, string cause, string order = "") => Alert(
        AlertEvent.NoticeRefused,
        $"{notice}-not-delivered",
        $"Email not delivered: {notice}",
        $"An email about the notice {notice} for {folder} was not delivered. Cause: {Plain.OneLine(cause)}",
        "Check the recipient's address in recipients.csv. Tell the recipient of the notice, or name another person with: "
        + $"dit reassign {notice} --to \"Name <email>\" --note TEXT",
        order);

    /// <summary>Nobody can say whether an email arrived, and sending it again could be the second; one alert for each notice.</summary>
    /// <param name="cause">The cause in words without personal data.</param>
    public static Notice DeliveryNotKnown(string notice, string folder, string cause, string order = "") => Alert(
        AlertEvent.NoticeUnknown,
        $"{notice}-delivery-not-known",
        $"Email not settled: {notice}",
        $"Nobody can say whether an email about the notice {notice} for {folder} arrived: {Plain.OneLine(cause)}. It is not sent again, "
            + "since that could be the second.",
        "Ask the employer's staff whether they have it, and look at the dashboard of GOV.UK Notify. To send it to somebody all the same: "
        + $"dit reassign {notice} --to \"Name <email>\" --note TEXT",
        order);

    /// <summary>No email for over an hour: the service is away, or does not accept the key, or has no such template. One a day.</summary>
    public static Notice EmailsStand(DateOnly today, string order = "") => Alert(
        AlertEvent.EmailsStand,
        EmailsStandId(today),
        "Emails are not being sent: GOV.UK Notify",
        "Emails cannot be sent: GOV.UK Notify is away, does not accept the key, or has no such template. The notices are still in the "
            + "container notifications.",
        "Check the status page of GOV.UK Notify and the settings Dit__NotifyKey and Dit__NotifyTemplate. When the service answers again, "
            + "the emails are sent without your help, for two days from when each was due.",
        order);

    /// <summary>The id of a day's alert about emails that are not being sent.</summary>
    public static string EmailsStandId(DateOnly today) => $"{today:O}-emails-stand";

    /// <summary>An alert about anything else.</summary>
    /// <param name="eventId">The event's id: the same for the same event, readable, without personal data; the notice's id.</param>
    /// <param name="subject">One line, without personal data.</param>
    /// <param name="whatHappened">What happened, naming the file if there is one.</param>
    public static Notice Alert(AlertEvent kind, string eventId, string subject, string whatHappened, string whatToDo, string order = "") =>
        Alert(kind, eventId, subject, [whatHappened], whatToDo, order);

    /// <summary>The closing word of an alert: the fault is over. Once for each alert.</summary>
    /// <param name="eventId">The id of the alert that is over.</param>
    /// <param name="subject">The subject of that alert.</param>
    public static Notice Over(string eventId, string subject, string whatHappened, string order = "") =>
        Page($"{eventId}-over", $"Over: {subject}", [whatHappened], "Nothing is left to do. The alert with the same subject is closed.",
            order);

    private static Notice Alert(AlertEvent kind, string eventId, string subject, IReadOnlyList<string> whatHappened, string whatToDo,
        string order) =>
        Page(eventId, subject, whatHappened, whatToDo, order) with { Alert = kind };

    private static Notice Page(string eventId, string subject, IReadOnlyList<string> whatHappened, string whatToDo, string order) => new(
        eventId, NoticeKind.Alert, new NoticeAddress.Operators(), subject,
        new NoticePage().WhatHappened(whatHappened).WhatToDo(whatToDo).ToString(), order);

    private static string FileEvent(string file, string what, FileFault fault, string hash) =>
        $"{NoticeId.Stem(file)}-{what}-{fault}" + (hash.Length > 0 ? $"-{hash[..Math.Min(8, hash.Length)]}" : "");

    private static string NameForSubject(string file) =>
        InterfaceFileName.Read(file) is { } name ? name.Canonical : "a file whose name does not fit the grammar";

    private static string Detail(string detail) => detail.Length > 0 ? $" Detail: {detail}" : "";
}

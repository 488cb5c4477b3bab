namespace Dit.Samples.Expectation;

/// <summary>A row of an employer's rotation grid.</summary>
/// <param name="Vpd">The employer.</param>
/// <param name="Position">The position's id.</param>
/// <param name="Marks">What the first column says.</param>
/// <param name="Holder">Who is on the post, surname first.</param>
/// <param name="HolderGmc">Their GMC number.</param>
/// <param name="Start">Their start.</param>
/// <param name="End">Their projected end.</param>
/// <param name="Status">Their assignment status.</param>
/// <param name="Fte">Their FTE.</param>
/// <param name="Next">Who comes next, surname first; empty when nobody stands on this line.</param>
/// <param name="NextGmc">Their GMC number.</param>
/// <param name="Hire">Their projected hire; null when nobody stands on this line.</param>
/// <param name="Wte">The WTE of the next placement.</param>
/// <param name="State">The applicant's state.</param>
public sealed record ExpectedGridRow(
    string Vpd, long Position, string Marks, string Holder, string HolderGmc, DateOnly Start, DateOnly? End, string Status, string Fte,
    string Next, string NextGmc, DateOnly? Hire, string Wte, string State);

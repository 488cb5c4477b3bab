using Dit.Core.Files;

namespace Dit.Samples.Files;

/// <summary>Writes what an employer's ESR tells, bad rows and deletions included, and counts it.</summary>
internal sealed class FullEsrRows(RecordWriter records, DateOnly date) : EsrRows(records, date)
{
    /// <summary>The rows between the first and the last one of the finished file.</summary>
    internal int Rows => Records.Records - 2;

    internal int Rejected { get; private set; }

    /// <summary>True when the layout has probably changed: a tenth of the rows is bad.</summary>
    internal bool LooksChanged => Rejected > 0 && Rejected * 10 >= Rows;

    /// <summary>DPN, managing body and flag of a position have changed.</summary>
    internal void Detail(SamplePosition post)
    {
        if (post.Employer.WritesInformation) Information(post, InformationId(post), PostDetail);
        else Position(post);
    }

    /// <summary>The extra information of a position is deleted.</summary>
    internal void DeleteDetail(SamplePosition post) => Delete("PID", InformationId(post));

    internal void Delete(string type, long id) => Raw($"{type}~{Number(id)}");

    /// <summary>A row that has to be rejected alone.</summary>
    internal void Bad(string row)
    {
        Raw(row);
        Rejected++;
    }
}
